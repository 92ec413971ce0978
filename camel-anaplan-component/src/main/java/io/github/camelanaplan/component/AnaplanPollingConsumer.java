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
package io.github.camelanaplan.component;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.PollingConsumerSupport;

/**
 * Runs the export once for each message that is asked for ({@code pollEnrich}, {@code poll}, {@code ConsumerTemplate}). What
 * is asked for always comes: an export is not something that may or may not be there, so a timeout of the caller does not
 * apply, and {@code taskTimeout} limits the waiting.
 */
final class AnaplanPollingConsumer extends PollingConsumerSupport {
    private final AnaplanEndpoint endpoint;

    AnaplanPollingConsumer(AnaplanEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public Exchange receive() {
        Exchange exchange = endpoint.createExchange();
        try {
            ExportRun.run(endpoint, exchange);
            return exchange;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException(
                    "Interrupted while export '" + endpoint.getTarget() + "' was running; it goes on in the service",
                    e);
        }
    }

    @Override
    public Exchange receiveNoWait() {
        return receive();
    }

    @Override
    public Exchange receive(long timeout) {
        return receive();
    }

    @Override
    protected void doStart() {
        // Nothing is kept between two runs
    }

    @Override
    protected void doStop() {
        // Nothing is kept between two runs
    }
}
