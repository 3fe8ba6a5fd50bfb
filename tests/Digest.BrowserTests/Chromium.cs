using Microsoft.Playwright;

namespace Digest.BrowserTests;

/// <summary>One browser for all tests, with a new profile. Where the machine has none, every test that asks for a window skips.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Where Debian puts it. The shell is the same engine without a window around each page: a test takes a quarter of the time.</summary>
    private static readonly string[] Known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Chromium's executable; null where there is none.</summary>
    internal static string? Executable { get; } = Find();

    public async ValueTask InitializeAsync()
    {
        if (Executable is null) { return; }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
    }

    /// <summary>A window of a reader who has never been here.</summary>
    /// <param name="home">What addresses begin with that may be asked for; any other is refused and noted.</param>
    internal async Task<ReaderWindow> Open(string home, ReaderSettings settings)
    {
        SkipWithoutChromium();
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = settings.Width, Height = 900 },
            ColorScheme = settings.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = settings.Scripts,
            HasTouch = settings.Touch,
        });
        return await ReaderWindow.Open(context, home);
    }

    /// <summary>A new profile that refuses nothing by itself: what stops a request is the page's own policy.</summary>
    internal async Task<IBrowserContext> OpenContext()
    {
        SkipWithoutChromium();
        return await browser!.NewContextAsync();
    }

    internal static void SkipWithoutChromium()
    {
        if (Executable is null)
        {
            Assert.Skip($"No Chromium was found: there is none of {string.Join(", ", Known)}, and DIGEST_CHROMIUM names no executable.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) { await browser.DisposeAsync(); }
        playwright?.Dispose();
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable("DIGEST_CHROMIUM");
        return string.IsNullOrEmpty(named) ? Known.FirstOrDefault(File.Exists) : File.Exists(named) ? named : null;
    }
}

/// <summary>How somebody reads.</summary>
internal sealed record ReaderSettings
{
    public static readonly ReaderSettings Desk = new();
    public static readonly ReaderSettings Phone = new() { Width = 360 };

    /// <summary>CSS pixels.</summary>
    public int Width { get; init; } = 1440;
    public bool Dark { get; init; }
    public bool Scripts { get; init; } = true;
    public bool Touch { get; init; }
}
