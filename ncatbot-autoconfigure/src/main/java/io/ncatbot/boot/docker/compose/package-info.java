/**
 * A {@code napcat} service of Docker Compose as a bot's NapCat.
 */
@NullMarked
package io.ncatbot.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
