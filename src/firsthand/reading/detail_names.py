"""By what names programs that keep reports call what they say of one, in front matter and in the columns of tables.

Of each thing, its own name (`firsthand.reading.article.DETAILS`) comes first, the others in the order in which they are
believed.
"""

from __future__ import annotations

TITLE = ("title", "headline")
OUTLET = (
    "outlet",
    "publisher",
    "publication",
    "newspaper",
    "site",
    "sitename",
    "site_name",
    "website",
    "container-title",
)
AUTHORS = ("authors", "author", "byline", "by", "creator")
URL = ("url", "source", "source_url", "link", "canonical", "canonical_url", "original", "original_url", "permalink")
PUBLISHED = (
    "published",
    "published_at",
    "publisheddate",
    "publishdate",
    "published_date",
    "date_published",
    "datepublished",
    "pubdate",
    "publication_date",
    "date",
    "issued",
)
"""In the order in which they are believed; "created" is the day on which a page was clipped."""
