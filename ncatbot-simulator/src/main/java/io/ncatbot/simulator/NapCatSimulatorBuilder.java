package io.ncatbot.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.NetworkSettings;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.server.Pause;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import io.netty.channel.EventLoopGroup;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a simulator. Left alone, it is a world with nobody but the bot, on a random
 * port, without token and without chat page.
 */
public final class NapCatSimulatorBuilder {

	private static final int NO_CHAT = -1;

	private static final int MAX_PORT = 65535;

	private @Nullable World world;

	private @Nullable Consumer<World> people;

	private @Nullable Long selfId;

	private @Nullable String nickname;

	private String token = "";

	private String host = "127.0.0.1";

	private int port;

	private int chatPort = NO_CHAT;

	private Duration heartbeat = Duration.ofSeconds(30);

	private MessagePostFormat format = MessagePostFormat.ARRAY;

	private boolean reportSelfMessage;

	private boolean forward = true;

	private final List<HttpSettings> http = new ArrayList<>();

	private final List<ReverseSettings> reverse = new ArrayList<>();

	private final List<WebhookSettings> webhooks = new ArrayList<>();

	private @Nullable Pause pause;

	private @Nullable EventLoopGroup thread;

	private @Nullable SharedGroups sharedGroups;

	private int callLogSize = 10_000;

	private final Map<String, FileContent> files = new LinkedHashMap<>();

	NapCatSimulatorBuilder() {
	}

	/**
	 * The bot's QQ number.
	 * @param selfId the number, positive; 10001 when nothing else says
	 * @return this builder
	 */
	public NapCatSimulatorBuilder selfId(long selfId) {
		this.selfId = selfId;
		return this;
	}

	/**
	 * The bot's name.
	 * @param nickname the name; 喵喵 when nothing else says
	 * @return this builder
	 */
	public NapCatSimulatorBuilder nickname(String nickname) {
		this.nickname = nickname;
		return this;
	}

	/**
	 * The token that bots must present.
	 * @param token the token, empty for none
	 * @return this builder
	 */
	public NapCatSimulatorBuilder token(String token) {
		this.token = token;
		return this;
	}

	/**
	 * Where to listen, for bots and for the web chat.
	 * @param host a name or address of this machine, {@code 0.0.0.0} for all; nobody but
	 * this machine itself can connect when nothing else says
	 * @return this builder
	 */
	public NapCatSimulatorBuilder host(String host) {
		this.host = host;
		return this;
	}

	/**
	 * The port for bots.
	 * @param port the port, 0 for any free one
	 * @return this builder
	 */
	public NapCatSimulatorBuilder port(int port) {
		this.port = checked(port, 0);
		return this;
	}

	/**
	 * The port of the web chat.
	 * @param chatPort the port, 0 for any free one, -1 for no chat
	 * @return this builder
	 */
	public NapCatSimulatorBuilder chatPort(int chatPort) {
		this.chatPort = checked(chatPort, NO_CHAT);
		return this;
	}

	/**
	 * How often heartbeats are sent (NapCat's {@code heartInterval}).
	 * @param heartbeat the interval, zero for no heartbeats
	 * @return this builder
	 */
	public NapCatSimulatorBuilder heartbeat(Duration heartbeat) {
		this.heartbeat = heartbeat;
		return this;
	}

	/**
	 * How messages are written.
	 * @param format NapCat's {@code messagePostFormat}
	 * @return this builder
	 */
	public NapCatSimulatorBuilder messagePostFormat(MessagePostFormat format) {
		this.format = format;
		return this;
	}

	/**
	 * Whether the bot's own messages are reported ({@code message_sent}).
	 * @param reportSelfMessage NapCat's {@code reportSelfMessage}
	 * @return this builder
	 */
	public NapCatSimulatorBuilder reportSelfMessage(boolean reportSelfMessage) {
		this.reportSelfMessage = reportSelfMessage;
		return this;
	}

	/**
	 * Whether bots can connect by WebSocket ({@code websocketServers}); token, port,
	 * heartbeat and the form of messages given to this builder are those of that server.
	 * @param forward false for no such server; there is one when nothing else says
	 * @return this builder
	 */
	public NapCatSimulatorBuilder forwardWebSocket(boolean forward) {
		this.forward = forward;
		return this;
	}

	/**
	 * Connects to a bot by WebSocket ({@code websocketClients}). May be called several
	 * times.
	 * @param settings where the bot listens
	 * @return this builder
	 */
	public NapCatSimulatorBuilder reverseWebSocket(ReverseSettings settings) {
		this.reverse.add(settings);
		return this;
	}

	/**
	 * Opens an HTTP server ({@code httpServers}, {@code httpSseServers}). May be called
	 * several times.
	 * @param settings its settings
	 * @return this builder
	 */
	public NapCatSimulatorBuilder http(HttpSettings settings) {
		checked(settings.port(), 0);
		this.http.add(settings);
		return this;
	}

	/**
	 * Posts events to a bot ({@code httpClients}). May be called several times.
	 * @param settings where the bot listens
	 * @return this builder
	 */
	public NapCatSimulatorBuilder webhook(WebhookSettings settings) {
		this.webhooks.add(settings);
		return this;
	}

	/**
	 * Lets WebSocket clients ({@code websocketClients}) wait by another clock than the
	 * machine's before they connect again.
	 * @param pause measures the time
	 * @return this builder
	 */
	public NapCatSimulatorBuilder pause(Pause pause) {
		this.pause = pause;
		return this;
	}

	/** Has groups that other simulators have too. */
	NapCatSimulatorBuilder sharedGroups(SharedGroups groups) {
		this.sharedGroups = groups;
		return this;
	}

	/** Serves the connections on a thread that other simulators use too. */
	NapCatSimulatorBuilder thread(EventLoopGroup thread) {
		this.thread = thread;
		return this;
	}

	/**
	 * The world to live in. The bot in it takes the id and the name given here, if any.
	 * @param world the world, of this simulator alone
	 * @return this builder
	 */
	public NapCatSimulatorBuilder world(World world) {
		this.world = world;
		return this;
	}

	/**
	 * Who lives in the world, as what adds them. Only such a world can be begun anew with
	 * {@link NapCatSimulator#restart()}.
	 * @param people adds people to a world with nobody but the bot
	 * @return this builder
	 */
	public NapCatSimulatorBuilder people(Consumer<World> people) {
		this.people = people;
		return this;
	}

	/**
	 * How many calls are kept.
	 * @param calls the most that {@link NapCatSimulator#calls()} returns; 10,000 when
	 * nothing else says
	 * @return this builder
	 */
	public NapCatSimulatorBuilder callLogSize(int calls) {
		this.callLogSize = Math.max(1, calls);
		return this;
	}

	/**
	 * Puts a file into QQ that bots can download by its name.
	 * @param name the file's name
	 * @param content what it holds
	 * @return this builder
	 * @see NapCatSimulator#addFile(String, FileContent)
	 */
	public NapCatSimulatorBuilder file(String name, FileContent content) {
		this.files.put(name, content);
		return this;
	}

	/**
	 * Starts the simulator.
	 * @return the simulator, which listens already
	 * @throws IllegalStateException when a port is taken
	 */
	public NapCatSimulator start() {
		if (this.world != null && this.people != null) {
			throw new IllegalStateException("Give either a world or its people, not both");
		}
		World inhabited = (this.world != null) ? this.world : World.of(10001, "喵喵");
		User bot = inhabited.bot();
		if (this.selfId != null || this.nickname != null) {
			inhabited.bot((this.selfId != null) ? this.selfId : bot.id(),
					(this.nickname != null) ? this.nickname : bot.nickname());
		}
		Consumer<World> recipe = (this.world != null) ? null : (this.people != null) ? this.people : (empty) -> {
		};
		if (recipe != null) {
			recipe.accept(inhabited);
		}
		OneBotSettings server = new OneBotSettings(this.host, this.port, this.token, this.heartbeat, this.format,
				this.reportSelfMessage);
		NetworkSettings settings = new NetworkSettings(this.host, this.forward ? server : null, List.copyOf(this.http),
				List.copyOf(this.reverse), List.copyOf(this.webhooks), this.pause);
		Simulation simulation = new Simulation(inhabited, recipe, settings, this.chatPort, this.callLogSize,
				new LinkedHashMap<>(this.files), this.thread);
		return new NapCatSimulator(simulation, server, settings.forward(), this.sharedGroups);
	}

	private static int checked(int number, int least) {
		if (number < least || number > MAX_PORT) {
			throw new IllegalArgumentException(number + " is not between " + least + " and " + MAX_PORT);
		}
		return number;
	}

}
