using System.Runtime;
using Digest.Cli;

// Collecting beside the work costs a build more than it saves.
GCSettings.LatencyMode = GCLatencyMode.Batch;

return Crash.Guard(() => CommandLine.Run(args), Console.Error);
