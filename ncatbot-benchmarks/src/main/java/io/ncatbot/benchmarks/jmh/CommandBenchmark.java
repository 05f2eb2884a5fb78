package io.ncatbot.benchmarks.jmh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.event.Event;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.HandlerScanner;
import io.ncatbot.handler.command.Arg;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.message.At;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * From a message that calls a command to the end of the method: found, its three
 * arguments read, and called. Beside it the same without arguments.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommandBenchmark {

	private final Bot bot = new SilentBot();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final Event ban = event("/ban 12345 1小时30分 刷屏，不听劝");

	private final Event list = event("/ban list");

	/** Finds the commands. */
	@Setup
	public void setUp() {
		Commands commands = Commands.builder().build();
		this.context.registerBean(HandlerScanner.class, HandlerScanner::new);
		this.context.registerBean(HandlerRegistry.class,
				() -> HandlerRegistry.builder()
					.commands(commands)
					.guards(List.of(commands))
					.resolvers(List.of(commands.declaredArguments(), commands.argumentsByType()))
					.build());
		this.context.registerBean(Moderation.class, Moderation::new);
		this.context.refresh();
	}

	/** Closes the context. */
	@TearDown
	public void tearDown() {
		this.context.close();
	}

	private static Event event(String text) {
		byte[] utf8 = """
				{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
				"message_id":7,"group_id":123,"user_id":456,"sender":{"user_id":456,"nickname":"小明","role":"member"},\
				"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s"}""".formatted(text, text)
			.getBytes(StandardCharsets.UTF_8);
		return ((EventFrame) new FrameDecoder().decode(utf8, 0, utf8.length)).event();
	}

	/**
	 * A mention, a duration and the rest of the text.
	 * @return how many handlers ran, 1
	 */
	@Benchmark
	public int threeArguments() {
		return call(this.ban);
	}

	/**
	 * A sub-command without arguments.
	 * @return how many handlers ran, 1
	 */
	@Benchmark
	public int noArguments() {
		return call(this.list);
	}

	private int call(Event event) {
		List<? extends EventHandler> handlers = this.context.getBean(HandlerRegistry.class).matching(this.bot, event);
		handlers.forEach((handler) -> handler.handle(this.bot, event));
		return handlers.size();
	}

	static class Moderation {

		@GroupEvent(command = "ban")
		void ban(At who, Duration time, @Arg(rest = true) String reason) {
		}

		@GroupEvent(command = "ban list")
		void list() {
		}

	}

}
