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
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;

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

    /** Ends together with whoever is at it, well or not; has ended if nobody is. */
    CompletableFuture<?> underway() {
        CompletableFuture<T> others = flight.get();
        return others == null ? CompletableFuture.completedFuture(null) : others.handle((result, failure) -> null);
    }

    private T done(Supplier<T> work, CompletableFuture<T> own) {
        T result;
        try {
            result = work.get();
        } catch (Throwable e) {
            flight.set(null);
            own.completeExceptionally(e);
            throw e;
        }
        // Before those who wait are woken: what they want next is not to be given this once more
        flight.set(null);
        own.complete(result);
        return result;
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

    /** An exception of one's own, as ids are attached to it; of the same class, as routes handle them by it. */
    private static RuntimeException forAnother(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof BadCredentialsException) {
            return new BadCredentialsException(message);
        }
        if (failure instanceof RateLimitException limited) {
            return new RateLimitException(message, limited.host());
        }
        if (failure instanceof KeyMaterialException) {
            return new KeyMaterialException(message);
        }
        if (failure instanceof TokenStoreException) {
            return new TokenStoreException(message, failure);
        }
        if (failure instanceof MalformedAnswerException) {
            return new MalformedAnswerException(message, failure, false);
        }
        return new ServiceUnavailableException(message, failure, false);
    }
}
