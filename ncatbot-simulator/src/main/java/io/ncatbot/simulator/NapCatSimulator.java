package io.ncatbot.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.event.ForeignEvents;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.server.HttpSettings;
import io.ncatbot.simulator.server.OneBotSettings;
import io.ncatbot.simulator.server.ReverseSettings;
import io.ncatbot.simulator.server.SentCounts;
import io.ncatbot.simulator.server.ServerActivity;
import io.ncatbot.simulator.server.WebhookSettings;
import io.ncatbot.simulator.transcript.Transcript;
import io.ncatbot.simulator.world.World;
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
public final class NapCatSimulator implements Addresses, People, Calls, Connections, AutoCloseable {

	private final Simulation simulation;

	private final Addresses addresses;

	private final People people;

	private final OneBotSettings settings;

	private final @Nullable SharedGroups sharedGroups;

	NapCatSimulator(Simulation simulation, OneBotSettings settings, @Nullable OneBotSettings forward,
			@Nullable SharedGroups sharedGroups) {
		this.simulation = simulation;
		this.settings = settings;
		this.sharedGroups = sharedGroups;
		this.addresses = new ServerAddresses(simulation.server, forward, simulation.chat);
		this.people = new WorldPeople(simulation.world, simulation.messages);
	}

	/**
	 * Begins the settings of a simulator.
	 * @return a builder
	 */
	public static NapCatSimulatorBuilder builder() {
		return new NapCatSimulatorBuilder();
	}

	/**
	 * The world: who is there, and what was said.
	 * @return the world
	 */
	public World world() {
		return this.simulation.world;
	}

	/**
	 * What was said and called since the start, for people to read.
	 * @return the transcript
	 */
	public Transcript transcript() {
		return this.simulation.transcript;
	}

	/**
	 * Puts a file into QQ that a bot can download by its key or its name. A large one
	 * needs no memory: {@link FileContent#generated(long)} or a path.
	 * @param name the file's name
	 * @param content what it holds
	 * @return its key
	 */
	public String addFile(String name, FileContent content) {
		return this.simulation.files.put(name, content).key();
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
		this.simulation.restart();
	}

	/**
	 * How often it {@linkplain #restart() began anew}.
	 * @return the count, 0 at first
	 */
	public int restarts() {
		return this.simulation.restarts.get();
	}

	/** Closes all connections, ends all threads, and deletes what lies on disk. */
	@Override
	public void close() {
		this.simulation.close();
	}

	// --- addresses --------------------------------------------------------------------

	@Override
	public String url() {
		return this.addresses.url();
	}

	@Override
	public String httpUrl() {
		return this.addresses.httpUrl();
	}

	@Override
	public String sseUrl() {
		return this.addresses.sseUrl();
	}

	@Override
	public List<String> httpUrls() {
		return this.addresses.httpUrls();
	}

	@Override
	public int port() {
		return this.addresses.port();
	}

	@Override
	public @Nullable String token() {
		return this.addresses.token();
	}

	@Override
	public @Nullable String chatUrl() {
		return this.addresses.chatUrl();
	}

	// --- people -----------------------------------------------------------------------

	@Override
	public FriendScript friend(long id) {
		return this.people.friend(id);
	}

	@Override
	public FriendScript friend(long id, String nickname) {
		return this.people.friend(id, nickname);
	}

	@Override
	public GroupScript group(long id) {
		return this.people.group(id);
	}

	@Override
	public GroupScript group(long id, String name) {
		return this.people.group(id, name);
	}

	@Override
	public UserScript user(long id) {
		return this.people.user(id);
	}

	@Override
	public UserScript user(long id, String nickname) {
		return this.people.user(id, nickname);
	}

	@Override
	public BotScript bot() {
		return this.people.bot();
	}

	// --- calls ------------------------------------------------------------------------

	@Override
	public List<RecordedCall> calls() {
		return this.simulation.calls.all();
	}

	@Override
	public long callCount(String action) {
		return this.simulation.calls.count(action);
	}

	@Override
	public void clearCalls() {
		this.simulation.calls.clear();
	}

	@Override
	public RecordedCall awaitCall(String action, Predicate<RecordedCall> which, Duration timeout) {
		return this.simulation.calls.await(action, which, timeout);
	}

	@Override
	public List<RecordedCall> awaitCalls(String action, long count, Duration timeout) {
		return this.simulation.calls.await(action, count, timeout);
	}

	@Override
	public void onCall(Consumer<RecordedCall> listener) {
		this.simulation.calls.listen(listener);
	}

	@Override
	public void answer(String action, Function<JsonNode, @Nullable JsonNode> answer) {
		this.simulation.runner.answer(action, answer);
	}

	@Override
	public void clearAnswers() {
		this.simulation.runner.clearAnswers();
	}

	// --- connections ------------------------------------------------------------------

	@Override
	public List<Connection> connections() {
		return this.simulation.server.connections();
	}

	/**
	 * How the WebSocket connections of accepted bots have ended: with the code of the
	 * bot's close frame, 1005 for one without a code, or 1006 where there was none.
	 * @return the codes of the latest thousand, oldest first
	 */
	public List<Integer> closeCodes() {
		return this.simulation.server.closeCodes();
	}

	@Override
	public void awaitConnections(int count, Duration timeout) {
		this.simulation.server.awaitConnections(count, timeout);
	}

	@Override
	public void dropConnections() {
		this.simulation.server.dropConnections();
	}

	@Override
	public OneBotSettings settings() {
		return this.settings;
	}

	@Override
	public void addHttp(HttpSettings http) {
		this.simulation.server.add(http);
	}

	@Override
	public void addReverseWebSocket(ReverseSettings reverse) {
		this.simulation.server.add(reverse);
	}

	@Override
	public void addWebhook(WebhookSettings webhook) {
		this.simulation.server.add(webhook);
	}

	@Override
	public boolean isListening() {
		return this.simulation.server.isListening();
	}

	@Override
	public void goAway() {
		this.simulation.server.goAway();
	}

	@Override
	public void comeBack() {
		this.simulation.server.listen();
	}

	@Override
	public Faults faults() {
		return this.simulation.faults;
	}

	@Override
	public ServerActivity activity() {
		ServerActivity activity = this.simulation.server.activity();
		return (this.sharedGroups != null) ? this.sharedGroups.addedTo(activity) : activity;
	}

	@Override
	public SentCounts sent() {
		return this.simulation.server.sent();
	}

	@Override
	public void beat() {
		this.simulation.server.beat();
	}

	@Override
	public void emit(byte[] utf8) {
		this.simulation.transcript.emitted(utf8);
		this.simulation.server.emit(utf8);
	}

	@Override
	public ForeignEvents foreign() {
		return new ForeignEvents(world(), this::emit);
	}

}
