from __future__ import annotations

from pathlib import Path

from benchmarks.gum_documents import genre, read

ROWS = """#FORMAT=WebAnno TSV 3.2

#Text=Ada Brook spoke .
1-1\t0-3\tAda\tperson[1]\t_\t_\t_\t_\tana\t2-1[0_1]\t
1-2\t4-9\tBrook\tperson[1]\t_\t_\t_\t_\t_\t_\t
1-3\t10-15\tspoke\t_\t_\t_\t_\t_\t_\t_\t
1-4\t16-17\t.\t_\t_\t_\t_\t_\t_\t_\t

#Text=She left the dam
2-1\t18-21\tShe\tperson\t_\t_\t_\t_\t_\t_\t
2-2\t22-26\tleft\t_\t_\t_\t_\t_\t_\t_\t
2-3\t27-30\tthe\tplace[2]\t_\t_\t_\t_\tbridge:other\t1-1[1_2]\t
2-4\t31-34\tdam\tplace[2]\t_\t_\t_\t_\t_\t_\t
"""


def test_a_document_is_running_text_with_entities(tmp_path: Path) -> None:
    path = tmp_path / "GUM_news_dam.tsv"
    path.write_text(ROWS, encoding="utf-8")
    document = read(path)
    assert genre(path) == "news"
    assert document.text == "Ada Brook spoke. She left the dam\n"
    words = {document.text[slice(*span)]: entity for span, entity in document.mentions.items()}
    assert words["Ada Brook"] == words["She"] != words["the dam"]
