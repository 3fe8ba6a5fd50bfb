using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.BrowserTests;

/// <summary>A page on a slow line: a server sends it in pieces, each when the reader has seen what came before.</summary>
internal sealed partial class HeldPage : IDisposable
{
    /// <summary>What a window needs before it reads such a page: <c>look()</c> tells what was in sight when it looked last and stands elsewhere now.
    /// A browser may paint a line of which half is there, and go on with it: so places are compared when whole pieces are there, and the browser's
    /// own account of what it moved is asked for the time after the last of them, when scripts run.</summary>
    public const string Watch = """
        (() => {
          let seen = new Map(), told = [];
          const tell = list => list.forEach(entry => { if (!entry.hadRecentInput) { told.push(entry.value.toFixed(4) + ' ' + entry.sources.map(source => name(source.node)).join(', ')); } });
          const name = node => node ? (node.outerHTML || node.textContent).slice(0, 80) : 'something';
          const place = element => { const box = element.getBoundingClientRect(); return { box, start: getComputedStyle(element).direction === 'rtl' ? box.right : box.left, top: box.top }; };
          const inSight = ({ box }) => box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
          const observer = new PerformanceObserver(list => tell(list.getEntries()));
          window.look = () => {
            const now = new Map([...document.body.querySelectorAll('*')].map(element => [element, place(element)]));
            const moved = [...seen].filter(([element, was]) => { const is = now.get(element); return is && is.box.height > 0 && (Math.abs(is.start - was.start) > 0.5 || Math.abs(is.top - was.top) > 0.5); }).map(([element]) => name(element));
            seen = new Map([...now].filter(([, is]) => inSight(is)));
            tell(observer.takeRecords());
            return moved.concat(told);
          };
          window.watchMoves = () => observer.observe({ type: 'layout-shift' });
        })();
        """;

    /// <summary>After two frames the first of them is painted.</summary>
    private const string Painted = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private readonly SemaphoreSlim next = new(0);
    private readonly byte[][] pieces;
    private int asked;

    /// <summary>Cut twice in the midst of what is told, and before its very end: then all is there but the event that scripts wait for.</summary>
    public HeldPage(string file)
    {
        string html = System.IO.File.ReadAllText(file);
        int begin = html.IndexOf("<main", StringComparison.Ordinal), end = html.IndexOf("</main>", StringComparison.Ordinal);
        int[] cuts = [0, BlockEnd(html, begin + (end - begin) / 3), BlockEnd(html, begin + (end - begin) * 2 / 3), html.LastIndexOf("</body>", StringComparison.Ordinal)];
        File = file;
        pieces = [.. cuts.Zip(cuts.Skip(1), (from, to) => $"{html[from..to]}<!--piece {to}-->").Append(html[cuts[^1]..]).Select(Encoding.UTF8.GetBytes)];
        Marks = [.. cuts.Skip(1).Select(cut => string.Create(CultureInfo.InvariantCulture, $"piece {cut}"))];
    }

    public string File { get; }

    /// <summary>The comments that pieces end with.</summary>
    private IReadOnlyList<string> Marks { get; }

    /// <summary>What a server does with the page.</summary>
    public async Task Send(Stream to, CancellationToken cancel)
    {
        // A browser that asks again, for whatever reason, must not take the pieces of the first.
        bool isFirst = Interlocked.Exchange(ref asked, 1) == 0;
        await to.WriteAsync(pieces[0], cancel);
        foreach (byte[] piece in pieces.Skip(1))
        {
            if (isFirst) { await next.WaitAsync(cancel); }
            await to.WriteAsync(piece, cancel);
        }
    }

    /// <summary>Reads the page to its end; every piece is painted before the next comes.</summary>
    /// <returns>What moved.</returns>
    public async Task<IReadOnlyList<string>> Read(ReaderWindow window, Uri address)
    {
        await window.Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        var moved = new List<string>();
        foreach (string mark in Marks)
        {
            await window.Do($$"""
                new Promise((done, fail) => { let n = 0; (function wait() {
                  const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
                  for (let one = comments.nextNode(); one; one = comments.nextNode()) { if (one.data === '{{mark}}') { done(); return; } }
                  if (n++ > 3000) { fail(new Error('{{mark}} never came')); } else { setTimeout(wait, 10); }
                }()); })
                """);
            await window.Do(Painted);
            moved.AddRange(await window.Ask<string[]>("look()"));
            if (mark == Marks[^1]) { await window.Do("watchMoves()"); }
            next.Release();
        }
        // The page is asked, and not the driver: under load it may miss the event.
        await window.Do("new Promise(done => { if (document.readyState === 'complete') { done(); } else { addEventListener('load', () => done()); } })");
        await window.Do(Painted);
        return [.. moved, .. await window.Ask<string[]>("look()")];
    }

    public void Dispose() => next.Dispose();

    /// <summary>A line that is half there moves when the rest of it comes, whatever the page does: no piece ends in one.</summary>
    private static int BlockEnd(string html, int from) => BlockEnds().Match(html, from) is { Success: true } block ? block.Index + block.Length : html.Length;

    [GeneratedRegex("</(?:p|li|h[1-6]|ul|ol|div|section|article|header|table|main)>")]
    private static partial Regex BlockEnds();
}
