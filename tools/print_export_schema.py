"""Prints docs/export-schema.json anew, after the declaration changed."""

import json
from pathlib import Path

from jawort.domain.right.export_schema import schema

TARGET = Path(__file__).resolve().parents[1] / "docs" / "export-schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"written: {TARGET.name}")
