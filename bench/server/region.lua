-- One question, which the server's cache answers.
request = function()
  return wrk.format("GET", "/v1/reports/weekly-average?region=Prague")
end
