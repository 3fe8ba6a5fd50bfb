using System.Runtime;
using System.Text;
using Digest.Cli;

// Collecting beside the work costs a build more than it saves.
GCSettings.LatencyMode = GCLatencyMode.Batch;

// Before anything is told, help and completions too: the code pages of old have few of the letters.
if (OperatingSystem.IsWindows()) { Console.OutputEncoding = Encoding.UTF8; }

return Crash.Guard(() => CommandLine.Run(args), Console.Error);
