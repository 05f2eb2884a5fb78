package io.ncatbot.connection.transfer;

import io.ncatbot.message.FileSource;

/**
 * A file that has to be on NapCat's host before the request that names it can leave.
 *
 * @param file the file
 * @param placeholder what stands in the request until it is known where the file is
 */
record PlannedUpload(FileSource file, String placeholder) {

}
