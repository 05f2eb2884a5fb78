package io.ncatbot.handler.command;

import io.ncatbot.message.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a command.
 *
 * @param name what users know it by
 * @param description what it is for, maybe empty
 * @param extent how much of the message it is
 * @param reader reads its values
 * @param shape makes the parameter's argument of them
 * @param defaultValue what is read when nobody wrote it, or null
 * @param isOptional whether it may be left out
 */
record Argument(String name, String description, Extent extent, ValueReader reader, ArgumentShape shape,
		@Nullable String defaultValue, boolean isOptional) {

	boolean isRequired() {
		return !this.isOptional && this.defaultValue == null;
	}

	Argument with(ValueReader other) {
		return new Argument(this.name, this.description, this.extent, other, this.shape, this.defaultValue,
				this.isOptional);
	}

	/**
	 * Whether something could be a value of both, so that only their order tells whose it
	 * is.
	 */
	boolean overlaps(Argument other) {
		if (this.extent == Extent.QUOTE || other.extent == Extent.QUOTE) {
			return false;
		}
		if (takesText() && other.takesText()) {
			return true;
		}
		for (Class<? extends Segment> mine : this.reader.segments()) {
			for (Class<? extends Segment> theirs : other.reader.segments()) {
				if (mine.isAssignableFrom(theirs) || theirs.isAssignableFrom(mine)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean takesText() {
		return this.reader.form() != WordForm.NONE;
	}

	/** How it stands in a usage line: {@code <who>}, {@code [reason…]}. */
	String usage() {
		String text = (this.extent == Extent.VALUES || this.extent.isRest()) ? this.name + "…" : this.name;
		return isRequired() ? "<" + text + ">" : "[" + text + "]";
	}

}
