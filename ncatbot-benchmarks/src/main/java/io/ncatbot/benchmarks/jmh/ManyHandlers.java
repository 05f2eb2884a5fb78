package io.ncatbot.benchmarks.jmh;

import java.nio.charset.StandardCharsets;

import io.ncatbot.event.Event;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.HandlerRegistry;
import io.ncatbot.handler.HandlerScanner;
import io.ncatbot.handler.command.Commands;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Any number of handlers that differ in one attribute, found on beans as an application's
 * are. All beans are of one class; its placeholder has another value each time.
 */
final class ManyHandlers implements AutoCloseable {

	private final FindBenchmark.Way way;

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final HandlerRegistry registry = HandlerRegistry.builder().commands(Commands.builder().build()).build();

	private int resolved;

	private ManyHandlers(FindBenchmark.Way way, int count) {
		this.way = way;
		this.context.getBeanFactory().addEmbeddedValueResolver((text) -> text.replace("${n}", next(text)));
		this.context.registerBean(HandlerScanner.class, HandlerScanner::new);
		this.context.registerBean(HandlerRegistry.class, () -> this.registry);
		for (int i = 0; i < count; i++) {
			this.context.registerBean("handler" + i, bean(way));
		}
		this.context.refresh();
	}

	static ManyHandlers of(FindBenchmark.Way way, int count) {
		return new ManyHandlers(way, count);
	}

	private String next(String text) {
		return text.contains("${n}") ? String.valueOf(1000 + this.resolved++) : "";
	}

	HandlerRegistry registry() {
		return this.registry;
	}

	/** What the first of the handlers wants. */
	Event wanted() {
		return event("1000");
	}

	Event unwanted() {
		return event("9999");
	}

	private static Class<?> bean(FindBenchmark.Way way) {
		return switch (way) {
			case TEXT -> ByText.class;
			case COMMAND -> ByCommand.class;
			case GROUP -> ByGroup.class;
			case PREFIX -> ByPrefix.class;
			case KEYWORD -> ByKeyword.class;
		};
	}

	private Event event(String number) {
		boolean byGroup = this.way == FindBenchmark.Way.GROUP;
		String group = byGroup ? number : "1";
		boolean byCommand = this.way == FindBenchmark.Way.COMMAND;
		String text = byGroup ? "今天天气不错" : byCommand ? "/c" + number + " 12345 10m" : number;
		byte[] utf8 = """
				{"time":1700000000,"self_id":10001,"post_type":"message","message_type":"group","sub_type":"normal",\
				"message_id":7,"group_id":%s,"user_id":456,"sender":{"user_id":456,"nickname":"小明","role":"member"},\
				"message":[{"type":"text","data":{"text":"%s"}}],"raw_message":"%s"}""".formatted(group, text, text)
			.getBytes(StandardCharsets.UTF_8);
		return ((EventFrame) new FrameDecoder().decode(utf8, 0, utf8.length)).event();
	}

	@Override
	public void close() {
		this.context.close();
	}

	static class ByText {

		@GroupEvent("${n}")
		void on() {
		}

	}

	static class ByCommand {

		@GroupEvent(command = "c${n}")
		void on() {
		}

	}

	static class ByGroup {

		@GroupEvent(groups = "${n}")
		void on() {
		}

	}

	static class ByKeyword {

		@GroupEvent(keywords = "${n}")
		void on() {
		}

	}

	static class ByPrefix {

		@GroupEvent(prefix = "${n}")
		void on() {
		}

	}

}
