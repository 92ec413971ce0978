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

import java.util.concurrent.TimeoutException;

import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.PollingConsumerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the export once for each message that is asked for ({@code pollEnrich}, {@code poll}, {@code ConsumerTemplate}). An
 * export is not something that may or may not be there: asking without waiting runs it too, to its end. Where a time is
 * given that is over first, nothing is received; a task that was started by then goes on in the service.
 */
final class AnaplanPollingConsumer extends PollingConsumerSupport {
    private static final Logger LOG = LoggerFactory.getLogger(AnaplanPollingConsumer.class);

    private final AnaplanEndpoint endpoint;

    AnaplanPollingConsumer(AnaplanEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public Exchange receive() {
        Exchange exchange = endpoint.createExchange();
        ExportRun run = ExportRun.begin(endpoint, exchange);
        try {
            run.await();
            return exchange;
        } catch (InterruptedException e) {
            throw interrupted(run, e);
        }
    }

    @Override
    public Exchange receiveNoWait() {
        return receive();
    }

    @Override
    public Exchange receive(long timeout) {
        if (timeout <= 0) {
            return receive();
        }
        Exchange exchange = endpoint.createExchange();
        ExportRun run = ExportRun.begin(endpoint, exchange);
        try {
            run.await(timeout);
            return exchange;
        } catch (TimeoutException e) {
            LOG.warn(
                    "Export '{}' of model '{}' had not ended after {} ms, so that nothing is received; {}",
                    endpoint.getTarget(),
                    endpoint.getConfiguration().getModelId(),
                    timeout,
                    run.giveUp());
            return null;
        } catch (InterruptedException e) {
            throw interrupted(run, e);
        }
    }

    private RuntimeCamelException interrupted(ExportRun run, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RuntimeCamelException(
                "Interrupted while export '" + endpoint.getTarget() + "' was awaited; " + run.giveUp(), e);
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
