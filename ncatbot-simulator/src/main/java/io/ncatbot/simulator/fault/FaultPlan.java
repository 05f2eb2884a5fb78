package io.ncatbot.simulator.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Trouble at random, the same for the same seed: each strike is one fault, which is over
 * by itself within about a second or with the next frames, but for half-open connections,
 * which last long enough to be noticed. <pre>{@code
 * FaultPlan plan = FaultPlan.seeded(42);
 * plan.strike(sim.faults());
 * }</pre> Safe for use by several threads.
 */
public final class FaultPlan {

	private final Random random;

	private final List<Kind> kinds;

	private final Map<Kind, Integer> struck = new EnumMap<>(Kind.class);

	private FaultPlan(long seed, List<Kind> kinds) {
		this.random = new Random(seed);
		this.kinds = kinds;
	}

	/**
	 * A plan with faults of all kinds.
	 * @param seed the same gives the same faults in the same order
	 * @return the plan
	 */
	public static FaultPlan seeded(long seed) {
		return of(seed, Kind.values());
	}

	/**
	 * A plan with some kinds of faults.
	 * @param seed the same gives the same faults in the same order
	 * @param kinds which, at least one
	 * @return the plan
	 */
	public static FaultPlan of(long seed, Kind... kinds) {
		if (kinds.length == 0) {
			throw new IllegalArgumentException("A plan needs at least one kind of fault");
		}
		return new FaultPlan(seed, List.of(kinds));
	}

	/**
	 * Makes the next fault happen.
	 * @param faults whose
	 * @return what it was
	 */
	public synchronized Kind strike(Faults faults) {
		Kind kind = this.kinds.get(this.random.nextInt(this.kinds.size()));
		int amount = 1 + this.random.nextInt(10);
		this.struck.merge(kind, 1, Integer::sum);
		kind.strike.accept(faults, amount);
		return kind;
	}

	/**
	 * How often each kind struck.
	 * @return the counts so far
	 */
	public synchronized Map<Kind, Integer> struck() {
		return Map.copyOf(this.struck);
	}

	private static Duration tenths(int amount) {
		return Duration.ofMillis(100L * amount);
	}

	/**
	 * What can strike. The amount, 1 to 10, is chosen at random.
	 */
	public enum Kind {

		/** Every connection breaks. */
		DROP((faults, amount) -> faults.links().drop()),

		/** A connection breaks after some frames. */
		DROP_AFTER((faults, amount) -> faults.links().dropAfter(amount)),

		/** A frame ends in its middle, and with it the connection. */
		CUT((faults, amount) -> faults.links().cutNextFrame()),

		/** Every WebSocket is closed with 1009. */
		TOO_BIG((faults, amount) -> faults.links().close(1009)),

		/** Nothing is read or written for up to a second. */
		STALL((faults, amount) -> faults.links().stall(tenths(amount))),

		/**
		 * Every connection stays open and falls silent, new ones too, for up to six
		 * seconds.
		 */
		HALF_OPEN((faults, amount) -> {
			faults.halfOpen();
			faults.links().links().after(Duration.ofSeconds(1).plus(tenths(5 * amount)), faults::heal);
		}),

		/** Little is read and written for up to a second. */
		SLOW((faults, amount) -> {
			faults.links().slow(4_096 * amount, 4_096 * amount);
			faults.links().links().after(tenths(amount), faults.links()::fast);
		}),

		/** Everything is closed and begins again on the same ports. */
		RESTART((faults, amount) -> faults.links().restart()),

		/** The next handshake is refused, and connections break so that there is one. */
		REFUSED((faults, amount) -> {
			faults.links().refuseHandshakes(503, 1);
			faults.links().drop();
		}),

		/** The right token is refused once, and connections break. */
		BAD_TOKEN((faults, amount) -> {
			faults.links().refuseTokens(1);
			faults.links().drop();
		}),

		/** The next event comes twice. */
		DUPLICATE((faults, amount) -> faults.duplicateNextEvent()),

		/** The next event is cut in its middle. */
		GARBLE((faults, amount) -> faults.garbleNextEvent()),

		/** The next replies come late. */
		DELAY((faults, amount) -> faults.forAll().delays(tenths(amount)).times(amount)),

		/** The next reply never comes. */
		NO_ANSWER((faults, amount) -> faults.forAll().neverAnswers().times(1)),

		/** The next reply comes twice. */
		TWICE((faults, amount) -> faults.forAll().answersTwice().times(1)),

		/** The next reply has an echo that nobody sent. */
		WRONG_ECHO((faults, amount) -> faults.forAll().answersWithWrongEcho().times(1)),

		/** The next replies come in the opposite order. */
		REVERSE((faults, amount) -> faults.reverseNextReplies(1 + amount, tenths(amount)));

		private final BiConsumer<Faults, Integer> strike;

		Kind(BiConsumer<Faults, Integer> strike) {
			this.strike = strike;
		}

	}

}
