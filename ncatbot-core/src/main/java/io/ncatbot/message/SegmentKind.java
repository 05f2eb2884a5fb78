package io.ncatbot.message;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind of segment.
 *
 * @param <S> its record
 * @param type its {@code type} on the wire
 * @param recordType the record's class
 * @param decode makes the record from data as it came
 * @param encode writes the record's data
 * @param refusal why NapCat would not send it, and what to do instead; null if it would
 */
public record SegmentKind<S extends Segment>(String type, Class<S> recordType, Function<Fields<SegmentField>, S> decode,
		BiConsumer<S, SegmentSink> encode, @Nullable String refusal) {

	/**
	 * Writes the data of a segment of this kind.
	 * @param segment the segment
	 * @param sink takes the data
	 * @throws ClassCastException if the segment is of another kind
	 */
	public void write(Segment segment, SegmentSink sink) {
		this.encode.accept(this.recordType.cast(segment), sink);
	}

}
