package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ncatbot.benchmarks.soak.bot.BotReport;
import io.ncatbot.benchmarks.soak.bot.CallOutcome;
import io.ncatbot.benchmarks.soak.bot.Soaked;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.SimulatedAccounts;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.server.Connection;
import io.ncatbot.simulator.server.SentCounts;

/**
 * One account: its NapCat, the people who speak to it, and the ledger of what they said.
 */
final class Account {

	private static final long FIRST = 10_001;

	private static final long MEMBER = 20_001;

	/** So that silence is noticed within seconds. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(1);

	private final long id;

	private final Transport transport;

	private final NapCatSimulator napCat;

	private final Ledger ledger = new Ledger();

	private final List<Long> strikes = new ArrayList<>();

	private Account(long id, Transport transport, NapCatSimulator napCat) {
		this.id = id;
		this.transport = transport;
		this.napCat = napCat;
		napCat.onCall(this::called);
	}

	static Account open(SimulatedAccounts all, SoakPlan plan, int number, int webPort) {
		long id = FIRST + number;
		Transport transport = plan.transport(number);
		NapCatSimulator napCat = all.add(id, (settings) -> {
			settings.callLogSize(1);
			transport.open(settings, webPort, HEARTBEAT);
		});
		for (int chat = 0; chat < plan.chats(); chat++) {
			if (Soaked.isGroup(chat)) {
				napCat.group(Soaked.numberOf(chat), "测试群" + chat).member(MEMBER, "小明");
			}
			else {
				napCat.friend(Soaked.numberOf(chat), "好友" + chat);
			}
		}
		return new Account(id, transport, napCat);
	}

	/** On the thread of the simulators. */
	private void called(RecordedCall call) {
		if (call.action().equals("send_group_msg") || call.action().equals("send_private_msg")) {
			this.ledger.called(
					Soaked.numberIn(call.params().path("message").path(0).path("data").path("text").asString("? 0")));
		}
	}

	long id() {
		return this.id;
	}

	NapCatSimulator napCat() {
		return this.napCat;
	}

	Ledger ledger() {
		return this.ledger;
	}

	List<String> properties() {
		return this.transport.properties(this.napCat, "bot" + this.id);
	}

	/** Whether somebody is there to hear what is said. */
	boolean isHeard() {
		return !this.transport.isOrdered() || !this.napCat.connections().isEmpty();
	}

	void strike(Strike strike) {
		this.strikes.add(System.currentTimeMillis());
		strike.on(this.napCat.faults());
	}

	/**
	 * Says the next event's number in a chat. Meanwhile the world stands still, so that
	 * no connection can begin between looking and saying.
	 */
	void say(int chat) {
		String text = Soaked.text(this.ledger.events() + 1);
		int connection = this.napCat.world().standingStill(() -> {
			int newest = newest();
			SentCounts before = this.napCat.sent();
			if (Soaked.isGroup(chat)) {
				this.napCat.group(Soaked.numberOf(chat)).member(MEMBER).says(text);
			}
			else {
				this.napCat.friend(Soaked.numberOf(chat)).says(text);
			}
			SentCounts after = this.napCat.sent();
			return (after.garbled() > before.garbled()) ? Ledger.BROKEN
					: (after.unheard() > before.unheard()) ? Ledger.NOBODY : newest;
		});
		this.ledger.given(chat, connection);
	}

	private int newest() {
		if (!this.transport.isOrdered()) {
			return Ledger.POSTED;
		}
		List<Connection> connections = this.napCat.connections();
		return connections.isEmpty() ? Ledger.NOBODY : connections.get(connections.size() - 1).id();
	}

	/** Whether the bot has got the last event, and all posts are answered. */
	boolean isThrough(BotReport bot) {
		if (this.transport.isOrdered()) {
			return bot.lastEvent() >= this.ledger.events();
		}
		SentCounts sent = this.napCat.sent();
		return sent.postsDelivered() + sent.postsFailed() == sent.events() + sent.duplicated() - sent.unheard();
	}

	/** How far it is, for who waits in vain. */
	String state(BotReport bot) {
		return "%s %s, %d said, %d got up to %d, %d calls pending, %s".formatted(name(), bot.link(),
				this.ledger.events(), bot.messages(), bot.lastEvent(), bot.activity().callsPending(),
				this.napCat.sent());
	}

	private String name() {
		return "%d (%s)".formatted(this.id, this.transport.word());
	}

	/**
	 * Checks what the bot wrote down.
	 * @param directory where it did
	 * @param calls counts how calls ended
	 * @return how many events were delivered
	 */
	int check(Path directory, Violations violations, Map<CallOutcome, Integer> calls) throws IOException {
		String name = name();
		Deliveries deliveries = Deliveries.read(directory.resolve(this.id + ".events"));
		new CallCheck(name, this.ledger, violations)
			.check(deliveries, CallRecord.read(directory.resolve(this.id + ".calls")), this.strikes)
			.forEach((outcome, count) -> calls.merge(outcome, count, Integer::sum));
		return new DeliveryCheck(name, this.ledger, violations).check(deliveries, this.transport.isOrdered());
	}

	void check(BotReport bot, Violations violations) {
		new BalanceCheck(violations).check(name(), bot, this.napCat.sent());
	}

}
