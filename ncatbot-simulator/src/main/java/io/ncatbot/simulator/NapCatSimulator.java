package io.ncatbot.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.action.NapCatProcess;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.chat.ChatServer;
import io.ncatbot.simulator.event.ForeignEvents;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.server.NetworkSettings;
import io.ncatbot.simulator.server.OneBotServer;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.server.SentCounts;
import io.ncatbot.simulator.server.ServerActivity;
import io.ncatbot.simulator.transcript.Transcript;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import io.netty.channel.EventLoopGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A simulated NapCat: bots connect to it over real sockets, by any of NapCat's five
 * transports, and find a small QQ world, which a test or a person at the chat page plays.
 * <pre>{@code
 * try (NapCatSimulator sim = NapCatSimulator.builder().world(World.demo()).start()) {
 *     // connect a bot to sim.url()
 *     sim.awaitConnections(1, Duration.ofSeconds(10));
 *     sim.friend(20001).says("测试");
 *     sim.awaitCall("send_private_msg", (call) -> call.retcode() == 0, Duration.ofSeconds(10));
 * }
 * }</pre> All methods may be called from any thread. Listeners and scripted answers run
 * on the simulator's only thread: they must not wait for a bot.
 */
public final class NapCatSimulator implements AutoCloseable {

	private final World world;

	private final @Nullable Consumer<World> people;

	private final User account;

	private final String token;

	private final AtomicInteger restarts = new AtomicInteger();

	private final FileStore files = new FileStore();

	private final Map<String, FileContent> offered;

	private final Faults faults = new Faults();

	private final CallLog calls;

	private final Transcript transcript;

	private final ActionRunner runner;

	private final UserMessage messages;

	private final OneBotServer server;

	private final @Nullable ChatServer chat;

	NapCatSimulator(World world, @Nullable Consumer<World> people, NetworkSettings settings, int chatPort,
			int callLogSize, Map<String, FileContent> offered, @Nullable EventLoopGroup thread) {
		this.world = world;
		this.people = people;
		this.account = world.bot();
		OneBotSettings forward = settings.forward();
		this.token = (forward != null) ? forward.token() : "";
		this.calls = new CallLog(callLogSize);
		this.offered = offered;
		offered.forEach(this::addFile);
		NapCatProcess process = new NapCatProcess();
		this.runner = new ActionRunner(world, this.files, process);
		this.messages = new UserMessage(world, this.files);
		// It hears of the world first, so that an event finds the line it belongs to.
		this.transcript = new Transcript(world);
		this.server = new OneBotServer(world, this.files, this.runner, this.faults, this.calls, this.transcript,
				settings, thread);
		try {
			this.server.listen();
			this.chat = (chatPort >= 0)
					? new ChatServer(settings.host(), chatPort, world, this.messages, this.files, this.server::tap)
					: null;
		}
		catch (IllegalStateException ex) {
			this.server.close();
			this.files.close();
			throw ex;
		}
		process.onExit(this.server::exit);
		process.onRestart(this.server::restart);
		this.server.onLinks(this::links);
	}

	private void links(int count) {
		this.transcript.links(count);
		if (this.chat != null) {
			this.chat.links(count);
		}
	}

	/**
	 * Begins the settings of a simulator.
	 * @return a builder
	 */
	public static NapCatSimulatorBuilder builder() {
		return new NapCatSimulatorBuilder();
	}

	/**
	 * Where bots connect by WebSocket.
	 * @return {@code ws://127.0.0.1:} and the port
	 * @throws IllegalStateException when the simulator has no WebSocket server
	 */
	public String url() {
		if (this.server.port() < 0) {
			throw new IllegalStateException("There is no WebSocket server: it was switched off in the builder");
		}
		return "ws://127.0.0.1:" + this.server.port();
	}

	/**
	 * Where bots call actions over HTTP, without events.
	 * @return {@code http://127.0.0.1:} and the port of the first such server
	 * @throws IllegalStateException when there is none
	 */
	public String httpUrl() {
		return httpUrl(false, "http(HttpSettings.http(0, token))");
	}

	/**
	 * Where bots call actions over HTTP and get events at {@code /_events}.
	 * @return {@code http://127.0.0.1:} and the port of the first such server
	 * @throws IllegalStateException when there is none
	 */
	public String sseUrl() {
		return httpUrl(true, "http(HttpSettings.sse(0, token))");
	}

	/**
	 * All places where bots call actions over HTTP.
	 * @return the addresses, those without events first
	 */
	public List<String> httpUrls() {
		return Stream.concat(this.server.httpPorts(false).stream(), this.server.httpPorts(true).stream())
			.map((port) -> "http://127.0.0.1:" + port)
			.toList();
	}

	private String httpUrl(boolean sse, String cure) {
		List<Integer> ports = this.server.httpPorts(sse);
		if (ports.isEmpty()) {
			throw new IllegalStateException("There is no such HTTP server: add one with builder()." + cure);
		}
		return "http://127.0.0.1:" + ports.get(0);
	}

	/**
	 * The port where bots connect by WebSocket.
	 * @return the port, -1 when there is no WebSocket server
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * The token that bots must present.
	 * @return the token, or null for none
	 */
	public @Nullable String token() {
		return this.token.isEmpty() ? null : this.token;
	}

	/**
	 * Tells whether bots can connect.
	 * @return true unless it went away, until it comes back
	 */
	public boolean isListening() {
		return this.server.isListening();
	}

	/**
	 * How often it {@linkplain #restart() began anew}.
	 * @return the count, 0 at first
	 */
	public int restarts() {
		return this.restarts.get();
	}

	/**
	 * Where people chat.
	 * @return {@code http://127.0.0.1:} and the port; null without chat page
	 */
	public @Nullable String chatUrl() {
		return (this.chat != null) ? this.chat.url() : null;
	}

	/**
	 * The world: who is there, and what was said.
	 * @return the world
	 */
	public World world() {
		return this.world;
	}

	/**
	 * Begins anew, as just started, on the same port and with the connections that there
	 * are: the world has its first people again and nothing was ever said, calls, faults
	 * and scripted answers are forgotten. What a bot still does of its own comes into the
	 * new world, so let it finish first.
	 * @throws IllegalStateException when the simulator was given a world instead of
	 * {@linkplain NapCatSimulatorBuilder#people(Consumer) its people}
	 */
	public void restart() {
		if (this.people == null) {
			throw new IllegalStateException("Only a world that can be made again can begin anew: "
					+ "give builder().people(world -> ...) instead of world(...)");
		}
		this.faults.clear();
		this.runner.clearAnswers();
		comeBack();
		this.world.restart(this.account.id(), this.account.nickname(), this.people);
		this.files.clear();
		this.offered.forEach(this::addFile);
		this.calls.clear();
		this.transcript.clear();
		this.restarts.incrementAndGet();
	}

	/**
	 * What was said and called since the start, for people to read.
	 * @return the transcript
	 */
	public Transcript transcript() {
		return this.transcript;
	}

	// --- people -----------------------------------------------------------------------

	/**
	 * A friend of the bot.
	 * @param id the QQ number
	 * @return what the friend can do
	 * @throws WorldException when the bot has no such friend
	 */
	public FriendScript friend(long id) {
		if (this.world.friend(id) == null) {
			throw new WorldException("The bot has no friend " + id + ": add one with world().addFriend(id, name)");
		}
		return new FriendScript(this.world, this.messages, id);
	}

	/**
	 * A friend of the bot, who becomes one without a notice when they are none.
	 * @param id the QQ number
	 * @param nickname the name of whoever is added
	 * @return what the friend can do
	 */
	public FriendScript friend(long id, String nickname) {
		this.world
			.standingStill(() -> (this.world.friend(id) != null) ? this.world : this.world.addFriend(id, nickname));
		return friend(id);
	}

	/**
	 * A group.
	 * @param id the group's number
	 * @return its members, through {@link GroupScript#member(long)}
	 * @throws WorldException when there is no such group
	 */
	public GroupScript group(long id) {
		if (this.world.group(id) == null) {
			throw new WorldException("There is no group " + id + ": add one with world().addGroup(id, name)");
		}
		return new GroupScript(this.world, this.messages, id);
	}

	/**
	 * A group, which is added with the bot as an ordinary member when there is none of
	 * that number.
	 * @param id the group's number
	 * @param name the name of a group that is added
	 * @return its members, through {@link GroupScript#member(long)}
	 */
	public GroupScript group(long id, String name) {
		this.world.standingStill(() -> (this.world.group(id) != null) ? this.world : this.world.addGroup(id, name));
		return group(id);
	}

	/**
	 * Somebody, known already.
	 * @param id the QQ number
	 * @return what they can ask for
	 * @throws WorldException when nobody has that number
	 */
	public UserScript user(long id) {
		if (this.world.user(id) == null) {
			throw new WorldException("There is no user " + id + ": name them with user(id, name)");
		}
		return new UserScript(this.world, id);
	}

	/**
	 * Somebody, who is added to the world when unknown.
	 * @param id the QQ number
	 * @param nickname the user's name
	 * @return what they can ask for
	 */
	public UserScript user(long id, String nickname) {
		this.world.addUser(id, nickname);
		return new UserScript(this.world, id);
	}

	/**
	 * The bot's account.
	 * @return what its owner does with it elsewhere, and what QQ does to it
	 */
	public BotScript bot() {
		return new BotScript(this.world, this.messages);
	}

	/**
	 * Puts a file into QQ that a bot can download by its key or its name. A large one
	 * needs no memory: {@link FileContent#generated(long)} or a path.
	 * @param name the file's name
	 * @param content what it holds
	 * @return its key
	 */
	public String addFile(String name, FileContent content) {
		return this.files.put(name, content).key();
	}

	// --- frames ------------------------------------------------------------------------

	/**
	 * Sends a frame to all bots that get events.
	 * @param event the event
	 */
	public void emit(JsonNode event) {
		emit(Json.bytes(event));
	}

	/**
	 * Sends a frame to all bots that get events.
	 * @param frame any text, JSON or not
	 */
	public void emit(String frame) {
		emit(frame.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends a text frame to all bots that get events.
	 * @param utf8 any bytes, UTF-8 or not; not to be changed afterwards
	 */
	public void emit(byte[] utf8) {
		this.transcript.emitted(utf8);
		this.server.emit(utf8);
	}

	/**
	 * Events that NapCat never sends, but other implementations of OneBot do.
	 * @return sends them
	 */
	public ForeignEvents foreign() {
		return new ForeignEvents(this.world, this::emit);
	}

	/** Sends a heartbeat now, beside those that come by themselves. */
	public void beat() {
		this.server.beat();
	}

	// --- calls ------------------------------------------------------------------------

	/**
	 * The latest calls of all bots.
	 * @return the calls, oldest first
	 */
	public List<RecordedCall> calls() {
		return this.calls.all();
	}

	/**
	 * How often an action was called, forgotten calls included.
	 * @param action the action's name
	 * @return the number of calls
	 */
	public long callCount(String action) {
		return this.calls.count(action);
	}

	/** Forgets the calls made so far. */
	public void clearCalls() {
		this.calls.clear();
	}

	/**
	 * Waits for a call, one made before included.
	 * @param action the action's name
	 * @param timeout how long to wait
	 * @return the first call of the action
	 * @throws AssertionError when there is none in time
	 */
	public RecordedCall awaitCall(String action, Duration timeout) {
		return awaitCall(action, (call) -> true, timeout);
	}

	/**
	 * Waits for a call, one made before included.
	 * @param action the action's name
	 * @param which which of its calls
	 * @param timeout how long to wait
	 * @return the first such call
	 * @throws AssertionError when there is none in time
	 */
	public RecordedCall awaitCall(String action, Predicate<RecordedCall> which, Duration timeout) {
		return this.calls.await(action, which, timeout);
	}

	/**
	 * Waits until an action was called so often.
	 * @param action the action's name
	 * @param count how often, earlier calls included
	 * @param timeout how long to wait
	 * @return its calls, as far as they are kept
	 * @throws AssertionError when there are fewer in time
	 */
	public List<RecordedCall> awaitCalls(String action, long count, Duration timeout) {
		return this.calls.await(action, count, timeout);
	}

	/**
	 * Hears of every call, before its reply is sent.
	 * @param listener the listener
	 */
	public void onCall(Consumer<RecordedCall> listener) {
		this.calls.listen(listener);
	}

	/**
	 * Answers an action by script instead of playing it. Parameters of a known action are
	 * checked and converted first.
	 * @param action the action's name, one that NapCat does not know included
	 * @param answer gives the {@code data}, null for none; an exception fails the call
	 * with its message
	 */
	public void answer(String action, Function<JsonNode, @Nullable JsonNode> answer) {
		this.runner.answer(action, answer);
	}

	/** Forgets all scripted answers. */
	public void clearAnswers() {
		this.runner.clearAnswers();
	}

	// --- connections
	// --------------------------------------------------------------------

	/**
	 * The bots that are connected and whose token was accepted.
	 * @return the connections, oldest first
	 */
	public List<Connection> connections() {
		return this.server.connections();
	}

	/**
	 * What passes between the simulator and its bots.
	 * @return the counts now
	 */
	public ServerActivity activity() {
		return this.server.activity();
	}

	/**
	 * What was really sent, so that a test can compare it with what arrived.
	 * @return the counts since the start
	 */
	public SentCounts sent() {
		return this.server.sent();
	}

	/**
	 * Waits until exactly so many bots are connected and accepted.
	 * @param count how many
	 * @param timeout how long to wait
	 * @throws AssertionError when it is not so in time
	 */
	public void awaitConnections(int count, Duration timeout) {
		this.server.awaitConnections(count, timeout);
	}

	/** Breaks every connection without a close frame, as a lost network does. */
	public void dropConnections() {
		this.server.dropConnections();
	}

	/**
	 * Stops: closes every connection as NapCat does, without a code, and listens no more.
	 */
	public void goAway() {
		this.server.goAway();
	}

	/** Listens again, on the same port. */
	public void comeBack() {
		this.server.listen();
	}

	/**
	 * Misbehaviour on demand.
	 * @return the faults
	 */
	public Faults faults() {
		return this.faults;
	}

	/** Closes all connections, ends all threads, and deletes what lies on disk. */
	@Override
	public void close() {
		this.server.close();
		if (this.chat != null) {
			this.chat.close();
		}
		this.files.close();
	}

}
