package io.ncatbot.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.World;

/**
 * Runs the simulator on its own, with the demo world and the chat page.
 */
public final class NapCatSimulatorMain {

	private static final String USAGE = """
			Usage: NapCatSimulatorMain [--host NAME] [--port N] [--token TEXT] [--chat-port N] [--self-id N] [--file WHAT]
			                           [--http-port N] [--sse-port N] [--reverse URL] [--webhook URL]
			  --host       where to listen (127.0.0.1; 0.0.0.0 for all addresses of this machine)
			  --port       where bots connect by WebSocket (3001; 0 for any free port, -1 for no such server)
			  --http-port  where bots call actions over HTTP (nowhere; 0 for any free port)
			  --sse-port   the same with events at /_events (nowhere)
			  --reverse    connect to a bot by WebSocket, as often as needed: ws://localhost:8080/onebot
			  --webhook    post events to a bot, as often as needed: http://localhost:8080/onebot/hook
			  --token      what bots must present on every port, what is presented to them,
			               and the key of webhook signatures (none)
			  --chat-port  where the chat page is (6100; 0 for any free port, -1 for no page)
			  --self-id    the bot's QQ number (10001)
			  --file       a file that bots can download by its name, as often as needed:
			               a path, or NAME=SIZE for made-up bytes (big.bin=200m)
			""";

	private static final Pattern MADE_UP = Pattern.compile("(.+)=(\\d{1,9})([kmgKMG]?)");

	private NapCatSimulatorMain() {
	}

	/**
	 * Starts the simulator and runs until the process is ended.
	 * @param args the options
	 * @throws InterruptedException when the main thread is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		NapCatSimulator simulator;
		try {
			simulator = builder(args).start();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			System.err.println(ex.getMessage());
			System.err.print(USAGE);
			System.exit(2);
			return;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
		if (simulator.port() >= 0) {
			System.out.println("Bots connect to " + simulator.url());
		}
		simulator.httpUrls().forEach((url) -> System.out.println("Bots call " + url));
		if (simulator.chatUrl() != null) {
			System.out.println("Chat with them at " + simulator.chatUrl());
		}
		new CountDownLatch(1).await();
	}

	static NapCatSimulatorBuilder builder(String[] args) {
		NapCatSimulatorBuilder builder = NapCatSimulator.builder().world(World.demo()).port(3001).chatPort(6100);
		String token = "";
		List<Function<String, NapCatSimulatorBuilder>> network = new ArrayList<>();
		Deque<String> words = new ArrayDeque<>(List.of(args));
		while (!words.isEmpty()) {
			String word = words.removeFirst();
			int equals = word.indexOf('=');
			String option = (equals < 0) ? word : word.substring(0, equals);
			String value = (equals >= 0) ? word.substring(equals + 1) : words.isEmpty() ? "" : words.removeFirst();
			switch (option) {
				case "--host" -> builder.host(value);
				case "--port" -> port(builder, number(option, value));
				case "--http-port" -> {
					int port = (int) number(option, value);
					network.add((key) -> builder.http(HttpSettings.http(port, key)));
				}
				case "--sse-port" -> {
					int port = (int) number(option, value);
					network.add((key) -> builder.http(HttpSettings.sse(port, key)));
				}
				case "--reverse" -> network.add((key) -> builder.reverseWebSocket(ReverseSettings.to(value, key)));
				case "--webhook" -> network.add((key) -> builder.webhook(WebhookSettings.to(value, key)));
				case "--chat-port" -> builder.chatPort((int) number(option, value));
				case "--self-id" -> builder.selfId(number(option, value));
				case "--token" -> token = value;
				case "--file" -> offer(builder, value);
				default -> throw new IllegalArgumentException("Unknown option " + option);
			}
		}
		for (Function<String, NapCatSimulatorBuilder> entry : network) {
			entry.apply(token);
		}
		return builder.token(token);
	}

	private static void port(NapCatSimulatorBuilder builder, long port) {
		if (port == -1) {
			builder.forwardWebSocket(false);
		}
		else {
			builder.port((int) port);
		}
	}

	private static void offer(NapCatSimulatorBuilder builder, String value) {
		Matcher made = MADE_UP.matcher(value);
		if (made.matches()) {
			int unit = "kmg".indexOf(made.group(3).toLowerCase(Locale.ROOT));
			int shift = made.group(3).isEmpty() ? 0 : 10 * (unit + 1);
			builder.file(made.group(1), FileContent.generated(Long.parseLong(made.group(2)) << shift));
			return;
		}
		Path path = Path.of(value);
		if (!Files.isReadable(path) || Files.isDirectory(path)) {
			throw new IllegalArgumentException(
					"--file needs a file that can be read, or NAME=SIZE with a size such as 200m, not '" + value + "'");
		}
		builder.file(String.valueOf(path.getFileName()), FileContent.of(path.toAbsolutePath()));
	}

	private static long number(String option, String value) {
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(option + " needs a number, not '" + value + "'", ex);
		}
	}

}
