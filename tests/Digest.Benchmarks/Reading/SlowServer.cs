using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Benchmarks.Reading;

/// <summary>Serves a site on loopback as a host does: texts compressed (gzip), one request a connection.</summary>
internal sealed class SlowServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string folder;
    private readonly Task serving;

    public SlowServer(string folder)
    {
        this.folder = folder;
        listener.Start();
        Home = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = Serve();
    }

    public Uri Home { get; }

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
        catch (OperationCanceledException) { /* All is measured. */ }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream(), Encoding.ASCII))
        {
            string? request = await reader.ReadLineAsync(stop.Token);
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }
            if (request?.Split(' ') is not [_, var target, _] || target.Contains("..", StringComparison.Ordinal)) { return; }
            string file = Path.Combine(folder, Uri.UnescapeDataString(target.Split('?')[0][1..]));
            byte[] body = File.Exists(file) ? Zipped(await File.ReadAllBytesAsync(file, stop.Token)) : [];
            string head = $"HTTP/1.1 {(File.Exists(file) ? "200 OK" : "404 Not Found")}\r\nContent-Type: {TypeOf(file)}\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
            await client.GetStream().WriteAsync(body, stop.Token);
        }
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var into = new MemoryStream();
        using (var zip = new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true)) { zip.Write(bytes); }
        return into.ToArray();
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
