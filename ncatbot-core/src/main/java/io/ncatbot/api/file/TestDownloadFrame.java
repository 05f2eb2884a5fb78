package io.ncatbot.api.file;

import org.jspecify.annotations.Nullable;

/**
 * A part of NapCat's test stream.
 *
 * @param type whether more parts follow
 * @param dataType the kind of part
 * @param data what the part says; null on errors and at the end
 */
public record TestDownloadFrame(StreamPhase type, StreamDataType dataType, @Nullable String data) {

}
