/**
 * Containers with a NapCat, real or simulated.
 */
@NullMarked
package io.ncatbot.testcontainers;

import org.jspecify.annotations.NullMarked;
