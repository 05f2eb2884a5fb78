package io.ncatbot.event;

/**
 * Something that happened in a group.
 */
public interface InGroup {

	/**
	 * Where it happened.
	 * @return the group's number
	 */
	long groupId();

}
