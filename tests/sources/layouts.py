"""Page layouts in the manner of Vietnamese papers and portals, with invented news in them.

Each layout prints the same article; what differs is where the lead, the time and the captions
stand. ``LAYOUTS`` gives by name the page and the time of publication that it prints.
"""

# ruff: noqa: E501, ISC004  # pages read better in their own lines

from __future__ import annotations

TITLE = "Bí thư Tỉnh ủy Lũng Thử kiểm tra hồ chứa nước Nậm Sẻ"
LEAD = (
    "Sáng 11/3/2025, đồng chí Tẩn Văn Chớ, Bí thư Tỉnh ủy Lũng Thử kiểm tra tiến độ "
    "dự án hồ chứa nước Nậm Sẻ tại huyện Mường Sẻ."
)
BODY = (
    "Cùng đi có bà Giàng Thị Mẩy, Giám đốc Sở Nông nghiệp và Môi trường tỉnh Lũng Thử.",
    "Báo cáo tại hiện trường, bà Giàng Thị Mẩy cho biết dự án đã giải ngân 65% kế hoạch vốn, "
    "công tác giải phóng mặt bằng còn vướng 14 hộ dân ở xã Nậm Sẻ.",
    "Phát biểu kết luận, đồng chí Tẩn Văn Chớ yêu cầu huyện Mường Sẻ hoàn thành giải phóng mặt "
    "bằng trước ngày 30/6/2025 và giao sở theo dõi, đôn đốc nhà thầu.",
    "Đồng chí đánh giá cao nỗ lực của các đơn vị thi công trong điều kiện thời tiết khó khăn.",
)
CAPTION = "Đồng chí Tẩn Văn Chớ nghe báo cáo tiến độ dự án. Ảnh: Lý A Páo"
RELATED = "Khai mạc giải bóng đá thiếu niên tỉnh Lũng Thử lần thứ năm"
FOOT = (
    "Cơ quan chủ quản: Ủy ban nhân dân tỉnh. Giấy phép số 12/GP-TTĐT. Tổng biên tập: Vàng Seo Lử."
)
TODAY = "Thứ Ba, 03/11/2026"
FRAME = ("Trang chủ", "Tổng biên tập", RELATED, "Bình luận của bạn", "03/11/2026")
MINUTE, DAY = "2025-03-12T08:15:00+07:00", "2025-03-12"
PRINTED = "Thứ Tư, 12/3/2025, 08:15 (GMT+7)"

_MENU = (
    '<div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/chinh-tri">Chính trị'
    '</a></li><li><a href="/xa-hoi">Xã hội</a></li></ul></div>'
)
_FOOT = f'<div class="footer"><p>{FOOT}</p></div>'
_META = '<meta property="article:published_time" content="2025-03-12T08:15:00+07:00">'
_OG = f'<meta property="og:description" content="{LEAD}">'
_SITE = (
    '<meta property="og:description" content="Báo Lũng Thử điện tử, tin tức thời sự chính trị, '
    'kinh tế, xã hội mới nhất của tỉnh.">'
)
_H1 = f"<h1>{TITLE}</h1>"
_P = "".join(f"<p>{p}</p>" for p in BODY)
_FIGURE = f'<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>'
_P_FIGURE = f"<p>{BODY[0]}</p>{_FIGURE}" + "".join(f"<p>{p}</p>" for p in BODY[1:])
_RELATED = f'<div class="related-news"><ul><li><a href="/b">{RELATED}</a></li></ul></div>'
_TIME = f'<span class="date">{PRINTED}</span>'


def _page(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title>'
        f"{head}</head><body>{_MENU}{body}{_FOOT}</body></html>"
    )


def _ld(fields: str) -> str:
    return (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":'
        f'"NewsArticle","headline":"{TITLE}",{fields}}}</script>'
    )


def _in(name: str, inner: str, tag: str = "div") -> str:
    return f'<{tag} class="{name}">{inner}</{tag}>'


_BREAKS = "<br>".join(BODY)
_CELLS = "".join(f"<tr><td><font face=Arial>{p}</font></td></tr>" for p in BODY)

LAYOUTS: dict[str, tuple[str, str | None]] = {
    "h2-sapo": (
        _page(_in("detail", _H1 + _TIME + f"<h2 class=sapo>{LEAD}</h2>" + _in("content", _P))),
        MINUTE,
    ),
    "h2-sapo-meta": (
        _page(
            _in(
                "main",
                _H1
                + f'<h2 class="detail-sapo" data-role="sapo">TTO - {LEAD}</h2>'
                + _in("detail-content afcbc-body", _P_FIGURE + _RELATED),
            ),
            _META,
        ),
        MINUTE,
    ),
    "p-description-before-article": (
        _page(
            _in(
                "container",
                _in("header-content", f'<span class="date">{PRINTED}</span>')
                + f'<h1 class="title-detail">{TITLE}</h1><p class="description">'
                f'<span class="location-stamp">Lũng Thử</span>{LEAD}</p>'
                + _in("fck_detail", _P_FIGURE, "article")
                + _RELATED,
            ),
            _OG,
        ),
        MINUTE,
    ),
    "p-strong": (
        _page(_in("post", _H1 + _TIME + f"<p><strong>{LEAD}</strong></p>{_P}")),
        MINUTE,
    ),
    "strong-bare": (
        _page(_in("post", _H1 + _TIME + f"<strong>{LEAD}</strong>{_P}")),
        MINUTE,
    ),
    "b-br": (
        _page(_in("post", f"{_H1}{_TIME}<div><b>{LEAD}</b><br><br>{_BREAKS}</div>")),
        MINUTE,
    ),
    "div-lead": (
        _page(_in("news", _H1 + _TIME + _in("lead", LEAD) + _in("body", _P))),
        MINUTE,
    ),
    "div-lead-p": (
        _page(_in("news", _H1 + _in("lead", f"<p>{LEAD}</p>") + _in("body", _P)), _META),
        MINUTE,
    ),
    "cms-desc": (
        _page(
            _in(
                "article",
                f'<h1 class="article__title cms-title">{TITLE}</h1>'
                '<div class="article__meta"><time class="time" datetime="2025-03-12T08:15:00+0700">'
                "Thứ tư, ngày 12/03/2025 - 08:15</time></div>"
                f'<div class="article__sapo cms-desc">NDO - {LEAD}</div>'
                f'<div class="article__body cms-body" itemprop="articleBody">{_P_FIGURE}</div>',
                "article",
            )
        ),
        MINUTE,
    ),
    "h4-lead-portal": (
        _page(
            _in(
                "detail-news",
                f'<h3 class="title">{TITLE}</h3><div class="date-post">Ngày đăng: '
                f"12/03/2025 - 08:15 | Lượt xem: 1.204 | Cỡ chữ: A- A A+</div>"
                f'<h4 class="lead">{LEAD}</h4>'
                + _in(
                    "content",
                    "".join(
                        f'<p class="MsoNormal"><o:p></o:p><span lang="VI">{p}</span></p>'
                        for p in BODY
                    ),
                ),
            )
        ),
        MINUTE,
    ),
    "h3-summary": (
        _page(
            _in(
                "detail",
                f'{_H1}<div class="time">12/03/2025 08:15</div><h3 class="summary">{LEAD}</h3>{_P}',
            )
        ),
        MINUTE,
    ),
    "p-sapo-no-class-body": (
        _page(_in("main", f'{_H1}<p class="sapo">{LEAD}</p><div>{_P}</div>'), _META),
        MINUTE,
    ),
    "em-lead": (
        _page(_in("content", f"{_H1}{_TIME}<p><em>{LEAD}</em></p>{_P}")),
        MINUTE,
    ),
    "blockquote-lead": (
        _page(_in("content", f"{_H1}{_TIME}<blockquote>{LEAD}</blockquote>{_P}")),
        MINUTE,
    ),
    "span-lead": (
        _page(_in("content", f'{_H1}{_TIME}<span class="intro">{LEAD}</span><div>{_P}</div>')),
        MINUTE,
    ),
    "og-description-only": (
        _page(_in("content", f"{_H1}{_TIME}{_P}"), _OG),
        MINUTE,
    ),
    "meta-description-only": (
        _page(_in("content", f"{_H1}{_TIME}{_P}"), f'<meta name="description" content="{LEAD}">'),
        MINUTE,
    ),
    "lead-in-header": (
        _page(
            f'<article><header>{_H1}<p class="excerpt">{LEAD}</p>'
            f'<time datetime="2025-03-12T08:15:00+07:00">12/3/2025</time></header>{_P}</article>'
        ),
        MINUTE,
    ),
    "lead-in-section": (
        _page(
            f'<section class="top-detail">{_H1}{_TIME}<div class="desc">{LEAD}</div></section>'
            f'<section class="body-detail">{_P_FIGURE}</section>',
            _SITE,
        ),
        MINUTE,
    ),
    "lead-li": (
        _page(_in("content", f'{_H1}{_TIME}<ul class="sapo"><li>{LEAD}</li></ul>{_P}')),
        MINUTE,
    ),
    "figure-before-lead": (
        _page(_in("content", f'{_H1}{_TIME}{_FIGURE}<h2 class="chapeau">{LEAD}</h2>{_P}')),
        MINUTE,
    ),
    "caption-table": (
        _page(
            _in(
                "article",
                f'{_H1}<div class="sapo">{LEAD}</div><div class="entry"><p>{BODY[0]}</p>'
                '<table class="picture"><tbody><tr><td class="pic"><img src="a.jpg"></td></tr><tr>'
                f'<td class="caption"><p>{CAPTION}</p></td></tr></tbody></table>'
                + "".join(f"<p>{p}</p>" for p in BODY[1:])
                + "</div>",
            ),
            _META,
        ),
        MINUTE,
    ),
    "json-ld-body": (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title>'
        + _ld(
            f'"datePublished":"2025-03-12T08:15:00+07:00","description":"{LEAD}",'
            f'"articleBody":"{LEAD} {" ".join(BODY)}"'
        )
        + f'</head><body>{_MENU}<div id="app"></div>{_FOOT}</body></html>',
        MINUTE,
    ),
    "json-ld-graph": (
        _page(
            _in("post", _H1 + _in("lead", LEAD) + _P),
            '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":'
            '["NewsArticle"],"datePublished":"2025-03-12 08:15:00"}]}</script>',
        ),
        MINUTE,
    ),
    "json-ld-broken": (
        _page(
            _in("post", _H1 + _TIME + _in("lead", LEAD) + _P),
            '<script type="application/ld+json">{"@type":"NewsArticle",}</script>',
        ),
        MINUTE,
    ),
    "old-table": (
        '<html><head><meta charset="utf-8"><title>' + TITLE + "</title></head><body><table width="
        f'"100%"><tr><td colspan="2">{_MENU}</td></tr><tr><td width="180"><a href="#">Giới thiệu'
        f'</a></td><td><font size="4"><b>{TITLE}</b></font><br><font size="1">Cập nhật lúc: 08:15 '
        f'12/03/2025</font><br><font face="Arial"><b>{LEAD}</b></font><br>'
        + "<br>".join(f'<font face="Arial">{p}</font>' for p in BODY)
        + f"</td></tr><tr><td colspan=2>{_FOOT}</td></tr></table></body></html>",
        MINUTE,
    ),
    "old-table-with-a-column": (
        '<html><head><meta charset="utf-8"><title>' + TITLE + "</title></head><body><table width="
        '"100%"><tr><td colspan="2"><div class="menu"><ul><li><a href="/">Trang chủ</a></li><li>'
        '<a href="/chinh-tri">Chính trị</a></li><li><a href="/xa-hoi">Xã hội</a></li><li><a href='
        '"/kinh-te">Kinh tế</a></li></ul></div></td></tr><tr><td width="180"><a href="#">Giới thiệu'
        f'</a><br><a href="#">Văn bản</a></td><td><font size="4"><b>{TITLE}</b></font><br><font '
        'size="1">Cập nhật lúc: 08:15 12/03/2025</font><br><font face="Arial"><b>'
        f"{LEAD}</b></font><br>"
        + "<br>".join(f'<font face="Arial">{p}</font>' for p in BODY)
        + f"</td></tr><tr><td colspan=2>{_FOOT}</td></tr></table></body></html>",
        MINUTE,
    ),
    "table-rows": (
        '<html><head><meta charset="utf-8"><title>'
        + TITLE
        + "</title></head><body>"
        + _MENU
        + f"<table><tr><td><b>{TITLE}</b></td></tr><tr><td>Ngày 12 tháng 3 năm 2025</td></tr>"
        f"<tr><td><b>{LEAD}</b></td></tr>{_CELLS}</table>{_FOOT}</body></html>",
        DAY,
    ),
    "nested-tables": (
        '<html><head><meta charset="utf-8"><title>' + TITLE + "</title></head><body><table><tr><td>"
        f"{_MENU}</td></tr><tr><td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{PRINTED}</td>"
        f'</tr><tr><td class="sapo">{LEAD}</td></tr><tr><td>{_P}</td></tr></table></td></tr></table>'
        f"{_FOOT}</body></html>",
        MINUTE,
    ),
    "data-table": (
        _page(
            _in(
                "content",
                f"{_H1}{_TIME}<h2>{LEAD}</h2><p>{BODY[0]}</p><table><tr><th>Hạng mục</th>"
                f"<th>Tiến độ</th></tr><tr><td>Đập chính</td><td>70%</td></tr></table>"
                + "".join(f"<p>{p}</p>" for p in BODY[1:]),
            )
        ),
        MINUTE,
    ),
    "divs-as-paragraphs": (
        _page(
            _in(
                "content",
                f"{_H1}{_TIME}<div><b>{LEAD}</b></div>" + "".join(f"<div>{p}</div>" for p in BODY),
            )
        ),
        MINUTE,
    ),
    "h6-lead": (
        _page(_in("content", f"{_H1}{_TIME}<h6>{LEAD}</h6>{_P}")),
        MINUTE,
    ),
    "lead-with-link": (
        _page(
            _in(
                "content",
                f'{_H1}{_TIME}<h2 class="sapo">'
                + LEAD.replace("huyện Mường Sẻ", '<a href="/tag">huyện Mường Sẻ</a>')
                + f"</h2>{_P}",
            )
        ),
        MINUTE,
    ),
    "time-words": (
        _page(
            _in("content", f"{_H1}<p>Ngày 12 tháng 3 năm 2025</p><h2 class=sapo>{LEAD}</h2>{_P}")
        ),
        DAY,
    ),
    "time-itemprop": (
        _page(
            _in(
                "content",
                f'{_H1}<meta itemprop="datePublished" content="12/03/2025 08:15">'
                f"<div class=sapo>{LEAD}</div>{_P}",
            )
        ),
        MINUTE,
    ),
    "time-dc": (
        _page(
            _in("content", f"{_H1}<div class=sapo>{LEAD}</div>{_P}"),
            '<meta name="DC.date.issued" content="2025-03-12">',
        ),
        DAY,
    ),
    "masthead": (
        f'<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><header><div '
        f'class="date">{TODAY}</div></header>{_MENU}<main><article>{_H1}<div class="time-post">'
        f'{PRINTED}</div><p class="lead">{LEAD}</p>{_P}</article></main>{_FOOT}</body></html>',
        MINUTE,
    ),
    "masthead-alone": (
        f'<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><div id="wrap"><div '
        f'class="top"><span>{TODAY} 10:20</span></div>{_MENU}<div class="main"><div class="news">{_H1}'
        f'<div class="sapo">{LEAD}</div>{_P}</div></div>{_FOOT}</div></body></html>',
        None,
    ),
    "masthead-time-tag": (
        f'<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><div class="top-bar">'
        f'<time datetime="2026-11-03">{TODAY}</time></div>{_MENU}<div class="main">{_H1}'
        f'<div class="sapo">{LEAD}</div>{_P}</div>{_FOOT}</body></html>',
        None,
    ),
    "related-with-times": (
        _page(
            _in(
                "main",
                f'{_H1}{_TIME}<div class="sapo">{LEAD}</div>{_P}<div class="related-news">'
                f'<ul><li><a href="/b">{RELATED}</a> <time datetime="2026-11-03">03/11/2026</time>'
                "</li></ul></div>",
            )
        ),
        MINUTE,
    ),
    "comments": (
        _page(
            _in(
                "main",
                f'{_H1}{_TIME}<p class="sapo">{LEAD}</p>{_P}<div class="comments">'
                "<p>Bình luận của bạn đọc sẽ được biên tập trước khi đăng.</p></div>",
            )
        ),
        MINUTE,
    ),
    "byline-before-lead": (
        _page(
            _in(
                "main",
                f'{_H1}<div class="author">Lý A Páo</div><div>12/03/2025 | 08:15</div>'
                f'<div class="intro-text">(LTO) - {LEAD}</div>{_P}',
            )
        ),
        MINUTE,
    ),
    "truncated-og": (
        _page(
            _in("main", f"{_H1}{_TIME}<h2>{LEAD}</h2>{_P}"),
            f'<meta property="og:description" content="{LEAD[:70]}...">',
        ),
        MINUTE,
    ),
    "whole-page-in-a-form": (
        f'<html><head><title>{TITLE}</title></head><body><form id="aspnetForm" method="post">{_MENU}'
        f'<div id="ctl00"><div class="title">{TITLE}</div><div class="date">(12/03/2025 08:15)</div>'
        f'<div>{LEAD}</div><div class="ExternalClass">{_P}</div></div>{_FOOT}</form></body></html>',
        MINUTE,
    ),
    "h1-is-the-logo": (
        f'<html><head><title>{TITLE} - Báo Lũng Thử</title><meta property="og:title" content="{TITLE}">'
        f'</head><body><h1><a href="/">Báo Lũng Thử điện tử</a></h1>{_MENU}<div><h2 class="title">'
        f'{TITLE}</h2>{_TIME}<div class="lead">{LEAD}</div>{_P}</div>{_FOOT}</body></html>',
        MINUTE,
    ),
    "masthead-in-the-box-of-the-title": (
        f'<html><head><title>{TITLE}</title></head><body><div class="page"><p class="today">{TODAY}, '
        f"10:20 (GMT+7)</p>{_MENU}{_H1}<p class=sapo>{LEAD}</p>{_P}</div>{_FOOT}</body></html>",
        None,
    ),
    "time-behind-the-lead": (
        _page(
            _in("main", f'{_H1}<div class="sapo">{LEAD}</div><div class="time">{PRINTED}</div>{_P}')
        ),
        MINUTE,
    ),
    "day-in-the-address": (
        _page(
            _in("main", f'{_H1}<div class="sapo">{LEAD}</div>{_P}'),
            '<link rel="canonical" href="https://bao.vn/2025/03/12/ho-nam-se.html">',
        ),
        DAY,
    ),
    "drawn-by-a-script": (
        f"<html><head><title>{TITLE}</title>"
        + _ld(
            '"datePublished":"2025-03-12T01:15:00.000Z","articleBody":'
            f'"<p>{LEAD}</p><p>{"</p><p>".join(BODY)}</p>"'
        )
        + "</head><body><div id=__next></div></body></html>",
        MINUTE,
    ),
}
