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
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.ScheduledPollConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the export at each poll and emits its content. The poll lasts until the exchange has been processed, so that the
 * next run does not overwrite what is still being read. A failed export is the poll's failure, which Camel's polling
 * options deal with. A route that stops waits for the poll as it does for exchanges.
 */
final class AnaplanConsumer extends ScheduledPollConsumer implements ShutdownAware {
    private static final Logger LOG = LoggerFactory.getLogger(AnaplanConsumer.class);

    private final AnaplanEndpoint endpoint;

    AnaplanConsumer(AnaplanEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected int poll() throws Exception {
        Exchange exchange = createExchange(false);
        export(exchange);
        // Released here, after its exception has been read: a pooled exchange is emptied by that
        try {
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                getExceptionHandler()
                        .handleException("Processing what was exported failed", exchange, exchange.getException());
            }
            return 1;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void export(Exchange exchange) throws InterruptedException {
        try {
            ExportRun run = ExportRun.begin(endpoint, exchange);
            try {
                run.await();
            } catch (InterruptedException e) {
                // By a stop that waits no longer. Not released: what goes on may still write to the exchange
                LOG.info("Export '{}' is not waited for any more; {}", endpoint.getTarget(), run.giveUp());
                throw e;
            }
        } catch (RuntimeException e) {
            releaseExchange(exchange, false);
            throw e;
        }
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask running) {
        return false;
    }

    /** While the export runs, there is no exchange that Camel knows of. */
    @Override
    public int getPendingExchangesSize() {
        return isPolling() ? 1 : 0;
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // There is nothing to prepare: a poll that lasts is waited for, or interrupted
    }
}
