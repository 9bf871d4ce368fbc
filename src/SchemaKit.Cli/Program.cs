using SchemaKit.Cli;
using SchemaKit.Cli.Commands;

using Terminal terminal = Terminal.OfProcess();
return (int)SchemaKitCommand.Run(args, terminal);
