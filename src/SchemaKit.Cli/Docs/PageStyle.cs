namespace SchemaKit.Cli.Docs;

/// <summary>How a page in HTML looks: on screens light and dark, and on paper.</summary>
internal static class PageStyle
{
    public const string Css = """

        :root { color-scheme: light dark; --text: #1c1e21; --faint: #55595f; --page: #fff; --head: #f1f3f5; --line: #c3c8ce; --link: #0b57d0; --mark: #fff3bf; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e4e6e9; --faint: #a8adb4; --page: #16181b; --head: #24282d; --line: #4a5058; --link: #8ab4f8; --mark: #4d4418; }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 90rem; background: var(--page); color: var(--text); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.9rem; line-height: 1.3; margin: 1rem 0; }
        h2 { font-size: 1.5rem; margin: 2.5rem 0 1rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        p, ul, dl { max-width: 60rem; }
        a { color: var(--link); }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--page); }
        .skip:focus { left: 1rem; top: 1rem; }
        code { font: .9em/1.5 ui-monospace, "Cascadia Mono", Consolas, monospace; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .75rem 0; }
        dt { color: var(--faint); }
        dd { margin: 0; grid-column: 2; }
        nav ul { margin: 0; padding-left: 1.25rem; }
        nav > ul { columns: 20rem auto; }
        nav > ul > li { break-inside: avoid-column; margin-bottom: .5rem; }
        .scroll { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; font-size: .9rem; line-height: 1.45; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
        th { background: var(--head); font-weight: 600; }
        .grid th, .grid td { text-align: center; vertical-align: middle; }
        .grid th[scope="row"] { text-align: left; font-weight: 400; max-width: 22rem; }
        .grid td:has(+ th[scope="col"]) { background: var(--head); max-width: 22rem; color: var(--faint); }
        .plain code { overflow-wrap: break-word; }
        .plain tbody th { font-weight: 400; white-space: nowrap; }
        tr:target > *, :target:is(h2, h3, h4) { background: var(--mark); }
        footer { margin-top: 3rem; color: var(--faint); }
        @media (max-width: 70rem) { .plain { width: max-content; max-width: 75rem; } }
        @media (max-width: 40rem) { body { padding: 1rem .75rem 3rem; } dl { display: block; } dd { margin: 0 0 .5rem 1rem; } }
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          * { color-scheme: light; }
          :root { --text: #000; --faint: #333; --page: #fff; --head: #eee; --line: #777; --link: #000; --mark: #fff; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          .skip { display: none; }
          .scroll { overflow: visible; }
          table { font-size: 8pt; }
          .plain { width: auto; max-width: 100%; }
          .plain code { overflow-wrap: anywhere; }
          a { text-decoration: none; }
          h2, h3, h4, caption { break-after: avoid; }
          tr { break-inside: avoid; }
        }

        """;
}
