using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>A browser window that notes whatever its pages say to the console and ask for elsewhere.</summary>
internal sealed class ReaderWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> said = new();
    private readonly ConcurrentQueue<string> asked = new();

    private ReaderWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Lines of the console and errors that no script caught, each with its page.</summary>
    public IReadOnlyList<string> Said => [.. said];

    /// <summary>Addresses asked for that are not of the site; none of them was reached.</summary>
    public IReadOnlyList<string> AskedElsewhere => [.. asked];

    public static async Task<ReaderWindow> Open(IBrowserContext context, string home)
    {
        // A busy machine takes a minute for what is done in a second elsewhere; what never happens still fails.
        context.SetDefaultTimeout(240_000);
        var window = new ReaderWindow(context, await context.NewPageAsync());
        bool Inside(string url) => url.StartsWith(home, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);
        context.Console += (_, message) => window.said.Enqueue($"{window.Page.Url}: {message.Type}: {message.Text}");
        context.WebError += (_, error) => window.said.Enqueue($"{window.Page.Url}: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!Inside(request.Url)) { window.asked.Enqueue($"{window.Page.Url}: {request.Url}"); }
        };
        window.Page.WebSocket += (_, socket) => window.asked.Enqueue($"{window.Page.Url}: {socket.Url}");
        await context.RouteAsync(url => !Inside(url), route => route.AbortAsync());
        return window;
    }

    /// <summary>Makes the window as wide as another reader's, for the page that is read next: that spares the browser a process, which has everything to learn anew.</summary>
    public async Task Look(int width, ColorScheme scheme)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    /// <returns>What a server answered; null from disk.</returns>
    public Task<IResponse?> Read(Uri page) => Page.GotoAsync(page.AbsoluteUri);

    /// <summary>Taps with a finger. On a busy machine it may lie there so long that the browser takes it for a long press, which does nothing: then it taps again.</summary>
    /// <param name="comes">Waits so many milliseconds for what the tap brings.</param>
    public async Task Tap(ILocator link, Func<float, Task> comes)
    {
        const int most = 6;
        string before = Page.Url;
        for (int i = 1; ; i++)
        {
            await link.TapAsync();
            try { await comes(i < most ? 30_000 : 240_000); return; }
            catch (TimeoutException) when (i < most)
            {
                // Under way, but not there yet: a second tap would hit another page.
                if (Page.Url != before) { await comes(240_000); return; }
            }
        }
    }

    /// <summary>The same, where a tap leads to another address.</summary>
    public Task Tap(ILocator link, string target) => Tap(link, wait => Page.WaitForURLAsync(target, new() { Timeout = wait }));

    /// <summary>The value of a JavaScript expression in the page; works with the page's own scripts off too.</summary>
    public Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>Asks until the answer is true. Playwright's own wait asks from within the page, where the site's policy forbids to evaluate text.</summary>
    /// <param name="milliseconds">How long to ask.</param>
    /// <exception cref="TimeoutException">It never was.</exception>
    public async Task Until(string expression, int milliseconds = 240_000)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try { if (await Ask<bool>($"Boolean({expression})")) { return; } }
            catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal)) { /* Another page comes. */ }
            if (clock.ElapsedMilliseconds > milliseconds) { throw new TimeoutException($"{Page.Url}: never so: {expression}"); }
            await Task.Delay(50);
        }
    }

    public Task Do(string statement) => Page.EvaluateAsync(statement);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
