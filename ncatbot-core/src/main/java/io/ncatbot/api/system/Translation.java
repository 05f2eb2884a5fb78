package io.ncatbot.api.system;

import java.util.List;

/**
 * Translated words.
 *
 * @param words the translations, in the order of the words
 */
public record Translation(List<String> words) {

}
