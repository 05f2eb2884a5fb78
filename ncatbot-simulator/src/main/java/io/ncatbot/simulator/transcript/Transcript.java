package io.ncatbot.simulator.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import io.ncatbot.simulator.chat.Words;
import io.ncatbot.simulator.server.ServerWatch;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The conversation as people see it, with the frames beside it: what {@link #toString()}
 * gives is for people to read. It keeps the latest lines, bounded in number and size, and
 * makes them into text only when somebody asks.
 */
public final class Transcript implements ServerWatch {

	private static final int MAX_LINES = 2_000;

	private static final long MAX_BYTES = 16L << 20;

	private static final int MAX_RAW = 4_000;

	private final Words words;

	private final Deque<Line> lines = new ArrayDeque<>();

	private final ThreadLocal<Line> openCall = new ThreadLocal<>();

	private long bytes;

	private long forgotten;

	private int links;

	/**
	 * Begins the transcript of a world.
	 * @param world the world
	 */
	public Transcript(World world) {
		this.words = new Words(world);
		world.listen(this::happened);
	}

	private void happened(WorldEvent event) {
		if (event instanceof WorldEvent.RosterChanged || event instanceof WorldEvent.RequestDecided) {
			return;
		}
		synchronized (this) {
			Line call = this.openCall.get();
			if (call != null && call.event == null) {
				call.event = event;
				return;
			}
			Line line = new Line();
			line.event = event;
			add(line, 0);
		}
	}

	@Override
	public synchronized void told(WorldEvent cause, JsonNode event, int size) {
		for (Iterator<Line> latest = this.lines.descendingIterator(); latest.hasNext();) {
			Line line = latest.next();
			if (line.event == cause) {
				line.frames.add(FrameText.event(event));
				grow(line, size);
				return;
			}
		}
	}

	@Override
	public synchronized void callBegins(String action, JsonNode params, int size) {
		Line line = new Line();
		line.frames.add(FrameText.call(action, params));
		this.openCall.set(line);
		add(line, size);
	}

	@Override
	public synchronized void callEnds(String answer) {
		Line line = this.openCall.get();
		if (line != null) {
			line.answer = answer;
			this.openCall.remove();
		}
	}

	/**
	 * A frame was sent that nothing in the world caused.
	 * @param utf8 the frame, not to be changed
	 */
	public synchronized void emitted(byte[] utf8) {
		String text = new String(utf8, 0, Math.min(utf8.length, MAX_RAW), StandardCharsets.UTF_8);
		Line line = new Line();
		line.frames.add(FrameText.raw(text));
		add(line, text.length());
	}

	/**
	 * Bots came or went.
	 * @param count how many are connected now
	 */
	public synchronized void links(int count) {
		Line line = new Line();
		line.note = (count > this.links) ? "-- a bot connects" : "-- a bot is gone";
		this.links = count;
		add(line, 0);
	}

	private void add(Line line, int size) {
		this.lines.add(line);
		grow(line, size);
		while (this.lines.size() > MAX_LINES || this.bytes > MAX_BYTES && this.lines.size() > 1) {
			this.bytes -= this.lines.removeFirst().size;
			this.forgotten++;
		}
	}

	private void grow(Line line, int size) {
		line.size += size;
		this.bytes += size;
	}

	/** Forgets what was said so far. */
	public synchronized void clear() {
		this.lines.clear();
		this.bytes = 0;
		this.forgotten = 0;
	}

	/**
	 * What was seen in one chat, and the calls that were seen in none.
	 * @param chat the chat
	 * @return the text, one line each
	 */
	public String of(Chat chat) {
		return text((line) -> line.event == null || chat.equals(this.words.chat(line.event)));
	}

	@Override
	public String toString() {
		return text((line) -> true);
	}

	private String text(Predicate<Line> which) {
		List<Columns.Row> rows = new ArrayList<>();
		List<Line> copies = new ArrayList<>();
		synchronized (this) {
			if (this.forgotten > 0) {
				rows.add(new Columns.Row("... %d earlier lines".formatted(this.forgotten), List.of()));
			}
			this.lines.forEach((line) -> copies.add(line.copy()));
		}
		// Without the lock: the words take the world's, whose owner may be waiting for
		// this one.
		copies.stream().filter(which).map(this::row).filter((row) -> !row.isBlank()).forEach(rows::add);
		return rows.isEmpty() ? "(nothing)" : Columns.text(rows);
	}

	private Columns.Row row(Line line) {
		List<String> frames = line.frames.stream()
			.map(FrameText::text)
			.collect(ArrayList::new, List::add, List::addAll);
		if (line.answer != null) {
			frames.set(0, frames.get(0) + " = " + line.answer);
		}
		return new Columns.Row((line.event != null) ? seen(line.event) : Objects.toString(line.note, ""), frames);
	}

	private String seen(WorldEvent event) {
		Chat chat = this.words.chat(event);
		String where = (chat == null) ? "" : (chat.isGroup() ? "group " : "friend ") + chat.id() + "  ";
		if (event instanceof WorldEvent.MessageSaid said) {
			long sender = said.message().sender().userId();
			return "%s%s(%s): %s".formatted(where, said.message().sender().displayName(),
					said.message().fromBot() ? "bot" : sender, this.words.of(said.message()));
		}
		return where + Objects.toString(this.words.of(event), "");
	}

	/**
	 * One thing that was seen or sent.
	 */
	private static final class Line {

		private @Nullable WorldEvent event;

		private @Nullable String note;

		private final List<FrameText> frames = new ArrayList<>(1);

		private @Nullable String answer;

		private long size;

		private Line copy() {
			Line copy = new Line();
			copy.event = this.event;
			copy.note = this.note;
			copy.frames.addAll(this.frames);
			copy.answer = this.answer;
			return copy;
		}

	}

}
