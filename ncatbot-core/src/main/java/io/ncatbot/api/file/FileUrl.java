package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * Where a file can be downloaded.
 *
 * @param url the address; null where NapCat gave none
 */
public record FileUrl(@Nullable String url) {

}
