using Microsoft.Win32.SafeHandles;

namespace Digest.Cli;

/// <summary>Standard output for bytes.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>
    /// The console's own stream writes into a pipe that nobody reads any more without a word, and a command would go on for nothing; one on
    /// the descriptor fails. A file keeps the console's, since other streams of this process may write to the same one.
    /// </summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            var direct = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!direct.CanSeek) { return direct; }
            direct.Dispose();
        }
        return Console.OpenStandardOutput();
    }
}
