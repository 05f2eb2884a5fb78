package io.ncatbot.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.chat.ChatServer;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.server.OneBotServer;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A simulated NapCat: bots connect to it over a real WebSocket and find a small QQ world,
 * which a test or a person at the chat page plays. <pre>{@code
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

	private final FileStore files = new FileStore();

	private final Faults faults = new Faults();

	private final CallLog calls;

	private final ActionRunner runner;

	private final UserMessage messages;

	private final OneBotServer server;

	private final @Nullable ChatServer chat;

	NapCatSimulator(World world, OneBotSettings settings, int chatPort, int callLogSize,
			Map<String, FileContent> offered) {
		this.world = world;
		this.calls = new CallLog(callLogSize);
		offered.forEach(this::addFile);
		this.runner = new ActionRunner(world, this.files);
		this.messages = new UserMessage(world, this.files);
		this.server = new OneBotServer(world, this.runner, this.faults, this.calls, settings);
		try {
			this.server.listen();
			this.chat = (chatPort >= 0) ? new ChatServer(chatPort, world, this.messages, this.files, this.server::tap)
					: null;
		}
		catch (IllegalStateException ex) {
			this.server.close();
			this.files.close();
			throw ex;
		}
		if (this.chat != null) {
			this.server.onLinks(this.chat::links);
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
	 * Where bots connect.
	 * @return {@code ws://127.0.0.1:} and the port
	 */
	public String url() {
		return "ws://127.0.0.1:" + this.server.port();
	}

	/**
	 * The port where bots connect.
	 * @return the port
	 */
	public int port() {
		return this.server.port();
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
		this.server.emit(Json.bytes(event));
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
		this.server.emit(utf8);
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
