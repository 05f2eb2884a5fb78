package io.ncatbot.api.file;

/**
 * Whether a file of a group was changed.
 *
 * @param ok whether it was
 */
public record GroupFileOutcome(boolean ok) {

}
