package io.ncatbot.event;

/**
 * Something that comes in several kinds, which NapCat tells apart by {@code sub_type}.
 */
public interface WithSubType {

	/**
	 * Which kind it is ({@code sub_type}).
	 * @return the kind, as sent
	 */
	String subType();

}
