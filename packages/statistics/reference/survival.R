# Writes survival.json, the values that the survival curves, their quantiles and the log-rank test are held against.
#
# Run: Rscript survival.R > survival.json   (needs the survival package)
#
# aml, ovarian and veteran are the published data sets of that name; the others are made up for the edges of the definitions.

suppressMessages(library(survival))

number <- function(x) ifelse(is.na(x), "null", sprintf("%.15g", x))
array <- function(x) paste0("[", paste(x, collapse = ", "), "]")
probabilities <- c(0.25, 0.5, 0.75, 0.9)

curve <- function(time, status) {
  fit <- survfit(Surv(time, status) ~ 1, conf.type = "log-log")
  q <- quantile(fit, probabilities)
  steps <- which(fit$n.event > 0)
  lines <- mapply(
    function(...) array(number(c(...))),
    fit$time[steps], fit$n.risk[steps], fit$n.event[steps], fit$surv[steps], fit$surv[steps] * fit$std.err[steps], fit$lower[steps], fit$upper[steps]
  )
  quantiles <- mapply(function(...) array(number(c(...))), probabilities, q$quantile, q$lower, q$upper)
  paste0('"steps": ', array(lines), ',\n        "quantiles": ', array(quantiles))
}

group <- function(time, status) {
  paste0('      { "time": ', array(time), ',\n        "status": ', array(status), ',\n        ', curve(time, status), " }")
}

case <- function(name, time, status, label) {
  labels <- sort(unique(label))
  groups <- sapply(labels, function(l) group(time[label == l], status[label == l]))
  test <- "null"
  if (length(labels) > 1) {
    diff <- survdiff(Surv(time, status) ~ label)
    df <- sum(diff$exp > 0) - 1
    test <- sprintf(
      '{ "observed": %s, "expected": %s, "statistic": %s, "df": %d, "p": %s }', array(number(diff$obs)), array(number(diff$exp)),
      number(diff$chisq), df, number(pchisq(diff$chisq, df, lower.tail = FALSE))
    )
  }
  paste0('    { "name": "', name, '", "logRank": ', test, ', "groups": [\n', paste(groups, collapse = ",\n"), "\n    ] }")
}

never <- rep(0, 6)
cases <- c(
  case("aml by maintenance", aml$time, aml$status, as.integer(aml$x)),
  case("ovarian by treatment", ovarian$futime, ovarian$fustat, ovarian$rx),
  case("veteran by cell type", veteran$time, veteran$status, as.integer(veteran$celltype)),
  case("veteran by treatment", veteran$time, veteran$status, veteran$trt),
  case("many ties", c(1, 1, 1, 2, 2, 2, 3, 3, 1, 2, 2, 3, 3, 3, 3, 4), c(1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1), rep(1:2, each = 8)),
  case("one group gone before anything ended", c(5, 6, 7, 8, 9, 5, 7, 9, 10, 11, 1, 2, 3), c(1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0), rep(1:3, c(5, 5, 3))),
  case("the last one left ends alone", c(2, 4, 6, 1, 3, 9), c(1, 1, 0, 1, 1, 1), rep(1:2, each = 3)),
  case("all still going on", 1:6, never, rep(1, 6)),
  case("the median is never reached", c(1, 3, 4, 5, 6, 7, 8, 9), c(1, 1, 0, 0, 0, 0, 0, 0), rep(1, 8)),
  case("flat at three quarters, one half and one quarter", 1:8, rep(1, 8), rep(1, 8)),
  case("flat at one half to the end", c(1, 2, 3, 4, 8, 9, 10, 12), c(1, 1, 1, 1, 0, 0, 0, 0), rep(1, 8))
)

cat("{\n")
cat('  "source": "reference/survival.R: survfit(conf.type = \\"log-log\\"), quantile, survdiff, pchisq",\n')
cat(sprintf('  "version": "%s, survival %s",\n', R.version.string, packageVersion("survival")))
cat('  "precision": "15 digits",\n')
cat('  "columns": "steps: time, at risk, ended, survival, standard error, low, high; quantiles: probability, value, low, high",\n')
cat('  "cases": [\n', paste(cases, collapse = ",\n"), "\n  ]\n}\n", sep = "")
