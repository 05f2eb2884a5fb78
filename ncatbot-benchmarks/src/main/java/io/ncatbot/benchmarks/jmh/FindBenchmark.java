package io.ncatbot.benchmarks.jmh;

import java.util.concurrent.TimeUnit;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.handler.HandlerRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an event to its handlers, with many handlers of which one wants it, or none. What
 * is looked up must cost the same however many there are; what is gone through may not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindBenchmark {

	/** How many handlers there are. */
	@Param({ "1", "10", "100", "1000" })
	public int handlers = 1;

	/** What they differ in. */
	@Param
	public Way way = Way.TEXT;

	private final Bot bot = new SilentBot();

	private ManyHandlers many = ManyHandlers.of(Way.TEXT, 1);

	private Event wanted = this.many.wanted();

	private Event unwanted = this.many.unwanted();

	/** Makes the handlers and the events. */
	@Setup
	public void setUp() {
		this.many.close();
		this.many = ManyHandlers.of(this.way, this.handlers);
		this.wanted = this.many.wanted();
		this.unwanted = this.many.unwanted();
	}

	/** Closes the handlers' context. */
	@TearDown
	public void tearDown() {
		this.many.close();
	}

	/**
	 * What the socket's thread asks, and then the lane, of an event that one handler
	 * wants.
	 * @return how many want it, 1
	 */
	@Benchmark
	public int oneWants() {
		return find(this.wanted);
	}

	/**
	 * The same of an event that none wants.
	 * @return how many want it, 0
	 */
	@Benchmark
	public int noneWants() {
		return find(this.unwanted);
	}

	private int find(Event event) {
		HandlerRegistry registry = this.many.registry();
		return registry.wants(this.bot, event) ? registry.matching(this.bot, event).size() : 0;
	}

	/**
	 * In which attribute handlers differ.
	 */
	public enum Way {

		/** Exact texts, which are looked up. */
		TEXT,
		/** Commands, which are looked up. */
		COMMAND,
		/** Groups, which are looked up. */
		GROUP,
		/** Prefixes, which are looked up. */
		PREFIX,
		/** Keywords, which are gone through. */
		KEYWORD

	}

}
