"""Loads the files of `training-loads.ts` as TRL's trainers do: `datasets` reads them, TRL tells their form and applies a chat template."""

import sys
from pathlib import Path

from datasets import load_dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast
from trl.data_utils import is_conversational, maybe_apply_chat_template

template = (
    "{% for message in messages %}<|start_header_id|>{{ message['role'] }}<|end_header_id|>\n\n"
    "{{ message['content'] }}<|eot_id|>{% endfor %}"
    "{% if add_generation_prompt %}<|start_header_id|>assistant<|end_header_id|>\n\n{% endif %}"
)


def tokenizer():
    words = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(tokenizer_object=words, unk_token="[UNK]", chat_template=template)


columns = {"dpo": {"prompt", "chosen", "rejected"}, "sft": {"messages"}, "best": {"messages", "candidates"}}
for name, wanted in columns.items():
    file = Path(sys.argv[1]) / f"sitebook-{name}.jsonl"
    if not file.exists() or file.stat().st_size == 0:
        print(f"{name}: no such file, or nothing in it")
        continue
    rows = load_dataset("json", data_files=str(file), split="train", cache_dir=str(file.parent / "cache"))
    assert set(rows.column_names) == wanted, (name, rows.column_names)
    for row in rows:
        row.pop("candidates", None)
        assert is_conversational(row), name
        text = maybe_apply_chat_template(row, tokenizer())
        if name == "dpo":
            assert text["chosen"] != text["rejected"] and text["prompt"].endswith("assistant<|end_header_id|>\n\n"), text
            assert text["chosen"].endswith("<|eot_id|>"), text
        else:
            assert [one["role"] for one in row["messages"]] == ["system", "user", "assistant"], row
    print(f"{name}: {len(rows)} rows, as {sorted(wanted)}")
