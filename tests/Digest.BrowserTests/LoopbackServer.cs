using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.BrowserTests;

/// <summary>Serves a folder under <c>/repo/</c> as GitHub Pages would: an index for a folder, <c>404.html</c> for a miss.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const string Prefix = "/repo/";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private string? folder;

    public LoopbackServer()
    {
        listener.Start();
        Home = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{Prefix}");
        serving = Serve();
    }

    public Uri Home { get; }

    /// <summary>The one page that is sent in pieces; null: none is.</summary>
    public HeldPage? Held { get; set; }

    public void Show(string site) => folder = site;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) { _ = Answer(await listener.AcceptTcpClientAsync(stop.Token)); }
        }
        catch (OperationCanceledException) { /* The test is over. */ }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream(), Encoding.ASCII))
        {
            string? request = await reader.ReadLineAsync(stop.Token);
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }
            if (request?.Split(' ') is not [_, string target, _]) { return; }
            var (status, file) = Find(target.Split('?')[0]);
            byte[] body = file is null ? [] : await File.ReadAllBytesAsync(file, stop.Token);
            bool isHeld = Held is not null && Held.File == file;
            string length = isHeld ? "" : $"Content-Length: {body.Length}\r\n", head = $"HTTP/1.1 {status}\r\nContent-Type: {TypeOf(file)}\r\n{length}Connection: close\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
            if (isHeld) { await Held!.Send(client.GetStream(), stop.Token); } else { await client.GetStream().WriteAsync(body, stop.Token); }
        }
    }

    private (string Status, string? File) Find(string target)
    {
        string path = Uri.UnescapeDataString(target);
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal)) { return ("404 Not Found", null); }
        string file = Path.Combine(folder!, path[Prefix.Length..]);
        if (Directory.Exists(file)) { file = Path.Combine(file, "index.html"); }
        return File.Exists(file) ? ("200 OK", file) : ("404 Not Found", Path.Combine(folder!, "404.html"));
    }

    private static string TypeOf(string? file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
