package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.ncatbot.benchmarks.soak.bot.BotReport;
import io.ncatbot.benchmarks.soak.bot.CallOutcome;
import io.ncatbot.benchmarks.soak.bot.SoakReport;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.LinkState;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.fault.FaultPlan.Kind;

/**
 * One soak, from the first connection to the last check.
 */
public final class Soak implements AutoCloseable {

	/** As long as a machine may take that does much else. */
	private static final long PATIENCE_SECONDS = 180;

	/** The bot's limit for one account is 10,000. */
	private static final long MOST_WAITING = 3_000;

	private static final int LAST_WORDS = 6;

	/**
	 * What pools keep for heartbeats and the like; a thread left by each fault would
	 * show.
	 */
	private static final int THREAD_TOLERANCE = 8;

	/** A leak of five bytes an event would show. */
	private static final long HEAP_TOLERANCE = 4 << 20;

	private final SoakPlan plan;

	private final PrintStream output;

	private final Path directory;

	private final SimulatedAccounts napCats = new SimulatedAccounts();

	private final List<Account> accounts = new ArrayList<>();

	private final SoakProcess bot;

	private final Map<Kind, Integer> struck = new EnumMap<>(Kind.class);

	private final Violations violations = new Violations();

	/**
	 * Starts the NapCats and the bot.
	 * @param plan what is to be done
	 * @param output hears how far it is, and what is not as it must be
	 * @throws IOException if the bot cannot be started
	 */
	public Soak(SoakPlan plan, PrintStream output) throws IOException {
		this.plan = plan;
		this.output = output;
		this.directory = Files.createTempDirectory("ncatbot-soak");
		int port = freePort();
		List<String> properties = new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--server.tomcat.threads.max=10", "--server.tomcat.threads.min-spare=10",
				"--soak.directory=" + this.directory, "--logging.level.root=warn", "--ncatbot.token=" + Transport.TOKEN,
				"--ncatbot.call.timeout=10s", "--ncatbot.connection.max-reconnect-delay=2s",
				"--ncatbot.connection.greeting-timeout=3s", "--ncatbot.connection.ping-interval=3s"));
		for (int number = 0; number < plan.accounts(); number++) {
			Account account = Account.open(this.napCats, plan, number, port);
			this.accounts.add(account);
			properties.addAll(account.properties());
		}
		this.bot = new SoakProcess(plan.heap(), properties.stream().distinct().toList());
	}

	/**
	 * Finds a port for the bot's web server, which NapCats have to know before it opens.
	 * @return a port that was free a moment ago
	 * @throws IOException if there is none
	 */
	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Does all of it.
	 * @return what it came to
	 * @throws IOException if the bot does not live through it
	 * @throws InterruptedException if interrupted
	 */
	public SoakResult run() throws IOException, InterruptedException {
		awaitConnections();
		int threads = this.bot.weigh().threads().size();
		long begun = System.nanoTime();
		Random random = new Random(this.plan.seed());
		Deque<Strike> strikes = new ArrayDeque<>(Strike.plan(this.plan));
		int warmUp = this.plan.events() / 10;
		Pace pace = new Pace(this.bot, this.plan.rate(), MOST_WAITING);
		speak(1, warmUp, pace, random, strikes);
		rest();
		long heap = this.bot.weigh().heapBytes();
		speak(warmUp + 1, this.plan.events(), pace, random, strikes);
		rest();
		double seconds = Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
		SoakReport end = balanced(threads);
		return check(end, heap, threads, seconds);
	}

	private void awaitConnections() throws IOException, InterruptedException {
		await("connections", () -> {
			SoakReport report = this.bot.report();
			return this.accounts.stream().allMatch((account) -> isConnected(account, report));
		});
	}

	private static boolean isConnected(Account account, SoakReport report) {
		return account.isHeard() && bot(account, report).link() == LinkState.CONNECTED;
	}

	private static BotReport bot(Account account, SoakReport report) {
		return report.bots()
			.stream()
			.filter((bot) -> bot.selfId() == account.id())
			.findFirst()
			.orElse(new BotReport(0, LinkState.CONNECTING, BotActivity.NONE, 0, 0, 0, 0));
	}

	private void speak(int from, int to, Pace pace, Random random, Deque<Strike> strikes)
			throws IOException, InterruptedException {
		long told = System.nanoTime();
		for (int event = from; event <= to; event++) {
			while (!strikes.isEmpty() && strikes.peek().event() <= event) {
				strike(strikes.remove());
			}
			pace.await();
			listening(random.nextInt(this.plan.accounts())).say(random.nextInt(this.plan.chats()));
			if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(30)) {
				told = System.nanoTime();
				this.output.printf("%,d events, %d faults%n", event, this.plan.faults() - strikes.size());
			}
		}
	}

	private void strike(Strike strike) {
		this.accounts.get(strike.account()).strike(strike);
		this.struck.merge(strike.kind(), 1, Integer::sum);
	}

	/** The account meant, or the next one to which somebody listens. */
	private Account listening(int number) throws InterruptedException {
		for (int tries = 0;; tries++) {
			Account account = this.accounts.get((number + tries) % this.accounts.size());
			if (account.isHeard()) {
				return account;
			}
			if (tries % this.accounts.size() == this.accounts.size() - 1) {
				Thread.sleep(10);
			}
		}
	}

	/**
	 * No fault any more, a last word in every chat, and all that is under way ends. A
	 * connection may stand only as far as one side knows: then what was said last never
	 * arrives, and is said again on the next one.
	 */
	private void rest() throws IOException, InterruptedException {
		this.accounts.forEach((account) -> account.napCat().faults().clear());
		boolean through = false;
		for (int round = 0; round < LAST_WORDS && !through; round++) {
			awaitConnections();
			for (Account account : this.accounts) {
				for (int chat = 0; chat < this.plan.chats(); chat++) {
					account.say(chat);
				}
			}
			through = Waiting.isMetWithin(PATIENCE_SECONDS / LAST_WORDS, this::isThrough);
		}
		if (!through) {
			inVain("the last events");
		}
	}

	private boolean isThrough() throws IOException, InterruptedException {
		SoakReport report = this.bot.report();
		return report.isIdle() && this.accounts.stream().allMatch((account) -> account.isThrough(bot(account, report)));
	}

	/**
	 * Waits until the counts balance, since there may be a heartbeat on its way just now,
	 * and as few threads are left as in the beginning: unused ones take a minute to end.
	 */
	private SoakReport balanced(int threads) throws IOException, InterruptedException {
		AtomicReference<SoakReport> last = new AtomicReference<>(this.bot.weigh());
		await("counts to balance and threads to end", () -> {
			SoakReport report = this.bot.weigh();
			last.set(report);
			return balance(report).count() == 0 && report.threads().size() <= threads + THREAD_TOLERANCE;
		});
		return last.get();
	}

	private Violations balance(SoakReport report) {
		Violations found = new Violations();
		balance(report, found);
		return found;
	}

	private void balance(SoakReport report, Violations found) {
		this.accounts.forEach((account) -> account.check(bot(account, report), found));
		new BalanceCheck(found).check(report);
	}

	private SoakResult check(SoakReport end, long heap, int threads, double seconds) throws IOException {
		balance(end, this.violations);
		Map<CallOutcome, Integer> calls = new EnumMap<>(CallOutcome.class);
		int delivered = 0;
		int said = 0;
		long broken = 0;
		for (Account account : this.accounts) {
			delivered += account.check(this.directory, this.violations, calls);
			said += account.ledger().events();
			broken += account.napCat().sent().garbled();
		}
		if (end.heapBytes() > heap + HEAP_TOLERANCE) {
			this.violations.add("heap not flat",
					"%d KB after a tenth of the events, %d KB after all".formatted(heap >> 10, end.heapBytes() >> 10));
		}
		if (end.threads().size() > threads + THREAD_TOLERANCE) {
			this.violations.add("threads left",
					"%d before the events, afterwards %d: %s".formatted(threads, end.threads().size(), end.threads()));
		}
		BotActivity all = end.bots().stream().map(BotReport::activity).reduce(BotActivity.NONE, BotActivity::plus);
		return new SoakResult(this.plan.seed(), said, delivered, broken, said - delivered - broken,
				all.eventsRepeated(), end.dispatcher().dropped(), this.struck, all.connections(), calls,
				all.repliesUnclaimed(), seconds, heap >> 10, end.heapBytes() >> 10, threads, end.threads().size(),
				this.violations.count());
	}

	/** Says what is not as it must be, and the last words of the bot. */
	public void explain() {
		this.violations.lines().forEach(this.output::println);
		this.output.println("What the bot wrote down is in " + this.directory + "; its last words:");
		this.bot.log().forEach(this.output::println);
	}

	/** Waits for a condition; when it does not come true, checks tell why. */
	private void await(String what, Waiting.Condition condition) throws IOException, InterruptedException {
		if (!Waiting.isMetWithin(PATIENCE_SECONDS, condition)) {
			inVain(what);
		}
	}

	private void inVain(String what) throws IOException, InterruptedException {
		SoakReport report = this.bot.report();
		String state = this.accounts.stream()
			.map((account) -> account.state(bot(account, report)))
			.collect(Collectors.joining("; "));
		this.violations.add("waited in vain", "for %s: %s".formatted(what, state));
	}

	@Override
	public void close() throws IOException {
		this.bot.close();
		this.napCats.close();
		if (this.violations.count() == 0) {
			try (var files = Files.list(this.directory)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(this.directory);
		}
	}

}
