using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.BrowserTests;

/// <summary>Another host: notes what it is asked for, and answers that all is well.</summary>
/// <remarks>A connection without a request is not counted: Chromium opens one ahead of a frame or a form that the policy then refuses.</remarks>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly byte[] Ok = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private readonly ConcurrentQueue<string> asked = new();

    public Listener()
    {
        listener.Start();
        Address = $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        serving = Serve();
    }

    public string Address { get; }
    /// <summary>The first line of every request so far.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

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
        catch (Exception fault) when (fault is OperationCanceledException or SocketException) { /* The test is over. */ }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                if (await reader.ReadLineAsync(stop.Token) is not { } line) { return; }
                asked.Enqueue(line);
                await client.GetStream().WriteAsync(Ok, stop.Token);
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException) { /* The browser went away, or the test is over. */ }
        }
    }
}
