/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.KeyMaterialException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

/**
 * Work that many want at the same time: one does it, and the others wait for what comes of it, good or bad. Without the
 * latter, those who wait would try one after the other what has just failed, each for as long as a timeout lasts.
 */
final class SingleFlight<T> {
    private final AtomicReference<CompletableFuture<T>> flight = new AtomicReference<>();

    /** Does the work, or waits for whoever is at it. */
    T run(Supplier<T> work) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> others = flight.compareAndExchange(null, own);
        return others == null ? done(work, own) : awaited(others);
    }

    private T done(Supplier<T> work, CompletableFuture<T> own) {
        try {
            T result = work.get();
            own.complete(result);
            return result;
        } catch (Throwable e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            flight.set(null);
        }
    }

    private T awaited(CompletableFuture<T> others) {
        try {
            return others.get();
        } catch (ExecutionException e) {
            throw forAnother(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("Interrupted while another call was signing in", e, false);
        }
    }

    /** An exception of one's own, as ids are attached to it. */
    private static RuntimeException forAnother(Throwable failure) {
        if (failure instanceof BadCredentialsException) {
            return new BadCredentialsException(failure.getMessage());
        }
        if (failure instanceof KeyMaterialException) {
            return new KeyMaterialException(failure.getMessage());
        }
        return new ServiceUnavailableException(failure.getMessage(), failure, false);
    }
}
