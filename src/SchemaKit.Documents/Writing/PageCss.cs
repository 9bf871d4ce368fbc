namespace SchemaKit.Documents.Writing;

/// <summary>How pages look: on screens light and dark, and on paper.</summary>
internal static class PageCss
{
    /// <summary>The look of a report as it is published.</summary>
    public const string Report = """

        :root { color-scheme: light dark; --text: #1c1e21; --faint: #55595f; --page: #fff; --head: #f1f3f5; --line: #8a9099; --link: #0b57d0; --bad: #a50e0e; --bad-back: #fde7e7; --doubt: #6b4e00; --doubt-back: #fff3cd; }
        @media (prefers-color-scheme: dark) {
          :root { --text: #e4e6e9; --faint: #a8adb4; --page: #16181b; --head: #24282d; --line: #6a717a; --link: #8ab4f8; --bad: #ffb4ab; --bad-back: #4a1b1b; --doubt: #ffdf8a; --doubt-back: #3f3413; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 80rem; background: var(--page); color: var(--text); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 1rem 0; text-align: center; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; }
        p { max-width: 60rem; margin: .5rem 0; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        th, td { border: 1px solid var(--line); padding: .3rem .4rem; text-align: center; vertical-align: middle; }
        th { background: var(--head); font-weight: 600; }
        th[scope="row"] { text-align: left; font-weight: 400; }
        .corner { background: var(--head); color: var(--text); max-width: 20rem; }
        .number { font-variant-numeric: tabular-nums; min-width: 3rem; height: 1.9rem; }
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          * { color-scheme: light; }
          :root { --text: #000; --faint: #333; --page: #fff; --head: #eee; --line: #555; --link: #000; --bad: #000; --bad-back: #fff; --doubt: #000; --doubt-back: #fff; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          .scroll { overflow: visible; }
          table { font-size: 8pt; }
          thead { display: table-header-group; }
          h2 { break-after: avoid; }
          tr { break-inside: avoid; }
          a { text-decoration: none; }
        }

        """;

    /// <summary>What a page of findings adds to it.</summary>
    public const string Check = """
        .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--page); }
        .skip:focus { left: 1rem; top: 1rem; }
        html { scroll-padding: 3rem; }
        h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: center; }
        .verdict { font-size: 1.15rem; padding: .5rem .75rem; border: 2px solid; border-radius: .25rem; }
        .verdict.good { color: var(--text); }
        .verdict.bad { color: var(--bad); background: var(--bad-back); }
        .findings { padding: 0; list-style: none; }
        .findings > li { border-left: .3rem solid var(--line); margin: .75rem 0; padding: .1rem .75rem; max-width: 62rem; }
        .findings > .bad { border-left-color: var(--bad); }
        .findings > .doubt { border-left: .3rem dashed var(--doubt); }
        .broken { background: var(--bad-back); outline: 2px solid var(--bad); outline-offset: -2px; }
        .suspect { background: var(--bad-back); outline: 4px double var(--bad); outline-offset: -4px; font-weight: 700; }
        .doubtful { background: var(--doubt-back); outline: 2px dashed var(--doubt); outline-offset: -2px; }
        .signs { display: block; font-size: .8rem; font-weight: 400; white-space: normal; }
        .signs a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
        .proposal { display: block; font-weight: 400; color: var(--bad); }
        :target { box-shadow: inset 0 0 0 4px var(--link); }

        """;
}
