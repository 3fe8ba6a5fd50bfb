using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Digest.Cli.Previewing;

/// <summary>Where the preview is served.</summary>
/// <param name="Host">The address to listen on; loopback unless somebody asks for another.</param>
/// <param name="Port">Null: the usual one, or the next that is free.</param>
/// <param name="Base">The folder below which the site stands, with a slash at both ends.</param>
internal sealed record ServedAt(IPAddress Host, int? Port, string Base)
{
    public const int UsualPort = 4000;

    /// <summary>Ports that are tried where none is asked for, the last a free one of the system's choice.</summary>
    public IEnumerable<int> Ports => Port is { } one ? [one] : Enumerable.Range(UsualPort, 20).Append(0);
}

/// <summary>Serves the site of the moment as GitHub Pages would, from memory. Answers only who asks for this machine by its own name: a page of elsewhere must not read what is not published yet.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly byte[] Script = Resource("preview.js");
    private readonly WebApplication app;
    private readonly PreviewState state;
    private readonly Visitors visitors;
    private readonly ServedAt at;
    private readonly CancellationToken cancel;

    private PreviewServer(WebApplication app, PreviewState state, Visitors visitors, (ServedAt At, CancellationToken Cancel) how)
    {
        (this.app, this.state, this.visitors, at, cancel) = (app, state, visitors, how.At, how.Cancel);
        app.Run(Answer);
    }

    /// <summary>With a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <returns>Null where no port could be had.</returns>
    public static async Task<PreviewServer?> Start(ServedAt at, PreviewState state, Visitors visitors, CancellationToken cancel)
    {
        foreach (int port in at.Ports)
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(at.Host, port);
            });
            // A line to an open page never ends by itself.
            builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
            var app = builder.Build();
            var server = new PreviewServer(app, state, visitors, (at, cancel));
            try
            {
                await app.StartAsync(cancel);
                string host = at.Host.Equals(IPAddress.Any) || at.Host.Equals(IPAddress.IPv6Any) ? "127.0.0.1" : at.Host.ToString();
                int bound = new Uri(app.Urls.First()).Port;
                server.Address = $"http://{(host.Contains(':') ? $"[{host}]" : host)}:{bound}{at.Base}";
                return server;
            }
            // Another program has the port, or (SocketException) it is the system's own.
            catch (Exception fault) when (fault is IOException or SocketException) { await app.DisposeAsync(); }
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private Task Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!IsForUs(request.Host.Host)) { return Text(response, 421, "digest preview answers to localhost, to addresses in figures and, with --host, to this machine's own name."); }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) { return Text(response, 405, "digest preview only shows files."); }
        string path = request.Path.Value ?? "/";
        if (!path.StartsWith(at.Base, StringComparison.Ordinal))
        {
            if (path == "/" || path + "/" == at.Base) { response.Redirect(at.Base); return Task.CompletedTask; }
            return Text(response, 404, $"The site is served under {at.Base}");
        }
        string asked = path[at.Base.Length..];
        return asked.StartsWith(ServedPage.Folder, StringComparison.Ordinal) ? Own(http, asked[ServedPage.Folder.Length..]) : Send(http, asked);
    }

    private Task Own(HttpContext http, string name)
    {
        if (name == "events") { return Listen(http); }
        if (name != "preview.js") { return Text(http.Response, 404, "There is no such file."); }
        return Bytes(http, (Script, "preview.js", null), 200);
    }

    private Task Send(HttpContext http, string asked)
    {
        string path = asked.Length == 0 || asked.EndsWith('/') ? asked + "index.html" : asked;
        if (state.Preview.Site is not { } site) { return Bytes(http, (ServedPage.Waiting(at.Base, path), "index.html", null), 503); }
        if (site.Find(path) is { } file) { return Bytes(http, Served(file, path), 200); }
        if (site.FaultsOf(path).Count > 0) { return Bytes(http, (ServedPage.Waiting(at.Base, path), "index.html", null), 500); }
        // As GitHub Pages does: an address without its ending, and a folder without its slash.
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            if (site.Find(path + ".html") is { } page) { return Bytes(http, Served(page, path + ".html"), 200); }
            if (site.Find(path + "/index.html") is not null) { http.Response.Redirect($"{at.Base}{Escaped(path)}/", permanent: false); return Task.CompletedTask; }
        }
        byte[] missing = site.Find("404.html")?.Bytes ?? "<!DOCTYPE html><title>404</title><h1>404</h1>"u8.ToArray();
        return Bytes(http, (ServedPage.With(missing, at.Base, path, ""), "404.html", null), 404);
    }

    private (byte[] Bytes, string Name, string? Tag) Served(PreviewFile file, string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) ? (ServedPage.With(file.Bytes, at.Base, path, file.Tag), path, file.Tag) : (file.Bytes, path, file.Tag);

    private static async Task Bytes(HttpContext http, (byte[] Bytes, string Name, string? Tag) file, int status)
    {
        var (request, response) = (http.Request, http.Response);
        // The name of an asset tells its content.
        response.Headers.CacheControl = file.Tag is not null && file.Name.StartsWith("assets/", StringComparison.Ordinal) && !file.Name.StartsWith("assets/cards/", StringComparison.Ordinal) ? "private, max-age=3600, immutable" : "no-cache";
        if (file.Tag is { } tag)
        {
            response.Headers.ETag = $"\"{tag}\"";
            if (request.Headers.IfNoneMatch == $"\"{tag}\"") { response.StatusCode = 304; return; }
        }
        response.StatusCode = status;
        response.ContentType = FileTypes.Of(file.Name);
        response.ContentLength = file.Bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) { await response.Body.WriteAsync(file.Bytes, http.RequestAborted); }
    }

    /// <summary>The line on which a page hears of changes.</summary>
    private async Task Listen(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, cancel);
        var visitor = visitors.Enter(http.Request.Query["page"].ToString(), http.Request.Query["tag"].ToString());
        try
        {
            await http.Response.WriteAsync("retry: 500\n\n", end.Token);
            while (true)
            {
                await visitor.Wake.Reader.ReadAsync(end.Token);
                await http.Response.WriteAsync(state.Message(visitor), end.Token);
                await http.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException) { /* The page was left, or the preview ends. */ }
        finally { visitors.Leave(visitor); }
    }

    /// <summary>Another name that leads here is somebody's trick to read from a page of his (DNS rebinding), which always takes a name: addresses in figures are
    /// answered, where the preview is open to the network, and of names this machine's own.</summary>
    private bool IsForUs(string host)
    {
        bool isOpen = !IPAddress.IsLoopback(at.Host);
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address)) { return isOpen || IPAddress.IsLoopback(address); }
        return Is("localhost") || (isOpen && (Is(Environment.MachineName) || Is(Environment.MachineName + ".local")));

        bool Is(string name) => host.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static Task Text(HttpResponse response, int status, string text)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(text + "\n");
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream($"Digest.Cli.Previewing.{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
