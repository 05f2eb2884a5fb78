package io.ncatbot.benchmarks.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.NapCatSimulatorBuilder;
import io.ncatbot.simulator.fault.FaultPlan.Kind;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;

/**
 * How a soaked account and its NapCat find each other.
 */
public enum Transport {

	/** The bot connects by WebSocket. */
	FORWARD(EnumSet.noneOf(Kind.class)) {

		@Override
		public void open(NapCatSimulatorBuilder napCat, int webPort, Duration heartbeat) {
			napCat.token(TOKEN).heartbeat(heartbeat);
		}

		@Override
		public List<String> properties(NapCatSimulator napCat, String bot) {
			return List.of("--ncatbot.bots.%s.url=%s".formatted(bot, napCat.url()));
		}

	},

	/** NapCat connects by WebSocket: whom to refuse is not for it to say. */
	REVERSE(EnumSet.of(Kind.REFUSED, Kind.BAD_TOKEN)) {

		@Override
		public void open(NapCatSimulatorBuilder napCat, int webPort, Duration heartbeat) {
			napCat.forwardWebSocket(false)
				.reverseWebSocket(ReverseSettings.to("ws://127.0.0.1:%d/onebot/ws".formatted(webPort), TOKEN)
					.withHeartbeat(heartbeat)
					.withReconnectInterval(RECONNECT));
		}

		@Override
		public List<String> properties(NapCatSimulator napCat, String bot) {
			return List.of("--ncatbot.reverse.enabled=true");
		}

	},

	/** The bot calls over HTTP and listens to {@code /_events}. */
	SSE(EnumSet.of(Kind.TOO_BIG, Kind.TWICE, Kind.WRONG_ECHO)) {

		@Override
		public void open(NapCatSimulatorBuilder napCat, int webPort, Duration heartbeat) {
			napCat.forwardWebSocket(false).http(HttpSettings.sse(0, TOKEN));
		}

		@Override
		public List<String> properties(NapCatSimulator napCat, String bot) {
			return List.of("--ncatbot.bots.%s.url=%s".formatted(bot, napCat.sseUrl()));
		}

	},

	/**
	 * The bot calls over HTTP and NapCat posts: several at a time, so in no order, and
	 * without anything that could be called a connection.
	 */
	WEBHOOK(EnumSet.of(Kind.DROP_AFTER, Kind.CUT, Kind.TOO_BIG, Kind.REFUSED, Kind.DUPLICATE, Kind.TWICE,
			Kind.WRONG_ECHO)) {

		@Override
		public void open(NapCatSimulatorBuilder napCat, int webPort, Duration heartbeat) {
			napCat.forwardWebSocket(false)
				.http(HttpSettings.http(0, TOKEN))
				.webhook(WebhookSettings.to("http://127.0.0.1:%d/onebot/webhook".formatted(webPort), TOKEN));
		}

		@Override
		public List<String> properties(NapCatSimulator napCat, String bot) {
			return List.of("--ncatbot.bots.%s.url=%s".formatted(bot, napCat.httpUrl()),
					"--ncatbot.webhook.enabled=true");
		}

	};

	/** What all NapCats and the bot know. */
	public static final String TOKEN = "soaked";

	private static final Duration RECONNECT = Duration.ofMillis(500);

	private final Set<Kind> unfelt;

	Transport(Set<Kind> unfelt) {
		this.unfelt = unfelt;
	}

	/**
	 * Returns the transport with a word.
	 * @param word the name in lower case
	 * @return the transport
	 * @throws IllegalArgumentException if there is none, naming those there are
	 */
	public static Transport of(String word) {
		return Arrays.stream(values())
			.filter((transport) -> transport.word().equals(word))
			.findFirst()
			.orElseThrow(
					() -> new IllegalArgumentException("There is no transport '" + word + "'; choose from " + words()));
	}

	/**
	 * Returns the words of all transports.
	 * @return the words with commas between them
	 */
	public static String words() {
		return Arrays.stream(values()).map(Transport::word).collect(Collectors.joining(","));
	}

	/**
	 * Returns the transport's word.
	 * @return the name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a fault of a kind does anything here. */
	boolean feels(Kind kind) {
		return !this.unfelt.contains(kind);
	}

	/**
	 * Whether events come over a connection, one after another. Only then can they be
	 * expected in their order, and all of them while the connection stands.
	 */
	boolean isOrdered() {
		return this != WEBHOOK;
	}

	/**
	 * Opens an account's NapCat for this transport alone.
	 * @param napCat its settings
	 * @param webPort the port of the bot's web server
	 * @param heartbeat how often heartbeats are sent where there are some
	 */
	public abstract void open(NapCatSimulatorBuilder napCat, int webPort, Duration heartbeat);

	/**
	 * What the bot has to be told of that NapCat.
	 * @param napCat the account's NapCat
	 * @param bot the bot's name, where it needs one
	 * @return Spring properties, each with {@code --}
	 */
	public abstract List<String> properties(NapCatSimulator napCat, String bot);

}
