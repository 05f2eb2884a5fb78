package io.ncatbot.benchmarks.jmh;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.message.Message;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a call of the API to the text of its request.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SendBenchmark {

	private static final long GROUP = 30_000_017;

	private static final long USER = 20_000_017;

	private final WritingCaller caller = new WritingCaller();

	private final BotAPI api = BotAPI.over(this.caller);

	/**
	 * {@code send_group_msg} with a text.
	 * @return the call's future, done
	 */
	@Benchmark
	public CompletableFuture<ApiResult<SentMessage>> text() {
		return this.api.postGroupMsg(GROUP, "r123456789");
	}

	/**
	 * {@code send_group_msg} with a text and a mention.
	 * @return the call's future, done
	 */
	@Benchmark
	public CompletableFuture<ApiResult<SentMessage>> textAndMention() {
		return this.api.sendGroupMsg(GROUP, Message.of("今天天气不错 ").at(USER));
	}

}
