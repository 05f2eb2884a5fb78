/**
 * Containers with a NapCat as {@code @ServiceConnection}s.
 */
@NullMarked
package io.ncatbot.boot.testcontainers;

import org.jspecify.annotations.NullMarked;
